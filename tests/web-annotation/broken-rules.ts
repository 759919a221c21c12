import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

const schema = JSON.parse(readFileSync(new URL('model.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ strict: true, strictTypes: false, strictRequired: false }).compile(schema);

/**
 * Where a file of one annotation, collection or page breaks a MUST of the W3C Web Annotation Data Model (`model.schema.json`); empty
 * where it breaks none. Each line is the place in the file and the rule.
 */
export function findBrokenRules(file: unknown): string[] {
  if (validate(file)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
