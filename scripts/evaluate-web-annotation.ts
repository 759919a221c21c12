import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Ajv, type ValidateFunction } from 'ajv';
// @ts-expect-error the package has no types
import jsonld from 'jsonld';
import { findBrokenRules } from '../tests/web-annotation/broken-rules.ts';
import { writeSampleExport } from '../tests/web-annotation/sample-export.ts';

const HELP = `Checks an export of annotations against the W3C's own test suite.

  npm run evaluate:web-annotation -- --suite FOLDER [--context FILE] [EXPORT.jsonld]

FOLDER is a copy of the repository w3c/web-annotation-tests, FILE the context anno.jsonld of w3c/web-annotation.
Without EXPORT.jsonld an export with every kind of annotation is made.`;

type Json = Record<string, unknown>;

const read = (path: string): Json => JSON.parse(readFileSync(path, 'utf8')) as Json;

/** A schema of draft 4, as the suite has them, in the words of draft 7. */
function modernise(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(modernise);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $schema: _, exclusiveMinimum, minimum, ...rest } = schema as Json;
  const limit =
    exclusiveMinimum === true ? { exclusiveMinimum: minimum } : minimum !== undefined && { minimum };
  return {
    ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, modernise(value)])),
    ...limit,
  };
}

function loadSchema(path: string): Json {
  const { id, ...schema } = modernise(read(path)) as Json;
  return { ...schema, $id: `suite:/${id}` };
}

/** The assertions of a list of the suite, compiled. */
function loadAssertions(
  ajv: Ajv,
  suite: string,
  list: string,
): { name: string; validate: ValidateFunction }[] {
  const names = read(join(suite, list)).assertions as string[];
  return names.map((name) => {
    const schema = loadSchema(join(suite, name));
    return { name, validate: ajv.getSchema(String(schema.$id)) ?? ajv.compile(schema) };
  });
}

const LISTS = {
  annotation: 'annotations/annotationMusts.test',
  collection: 'collections/collectionMusts.test',
  page: 'collections/pages/pageMusts.test',
};

/** Runs every assertion that is a MUST and prints those that fail. Returns how many failed. */
function checkSuite(suite: string, collection: Json): number {
  const ajv = new Ajv({
    strict: false,
    formats: { uri: /^[a-z][a-z0-9+.-]*:[\x21-\x7e]*$/i, 'date-time': true, email: true },
  });
  for (const file of readdirSync(join(suite, 'definitions')))
    if (file.endsWith('.json')) ajv.addSchema(loadSchema(join(suite, 'definitions', file)));
  const page = (collection.first ?? { items: [] }) as Json;
  // An embedded page should have no context (5.2), but the suite checks pages that stand alone.
  const alone: Json = { '@context': collection['@context'], ...page };
  const things: Record<keyof typeof LISTS, Json[]> = {
    collection: [collection],
    page: collection.first ? [alone] : [],
    annotation: page.items as Json[],
  };
  let failures = 0;
  for (const [kind, list] of Object.entries(LISTS)) {
    const assertions = loadAssertions(ajv, suite, list);
    const all = things[kind as keyof typeof things];
    const failed = all.flatMap((one) =>
      assertions.filter(({ validate }) => !validate(one)).map(({ name }) => `${name} fails for ${one.id}`),
    );
    console.log(`${kind}: ${all.length} × ${assertions.length} assertions, ${failed.length} failed`);
    for (const line of failed) console.log(`  ${line}`);
    failures += failed.length;
  }
  return failures;
}

/** Expands a file with the official context, and counts its triples. A key or value that would be lost is an error. */
async function countTriples(context: string, file: Json): Promise<number> {
  const document = read(context);
  const documentLoader = async (url: string) => ({ contextUrl: null, documentUrl: url, document });
  const triples = await jsonld.toRDF(file, { safe: true, documentLoader });
  return triples.length;
}

const { values, positionals } = parseArgs({
  options: { suite: { type: 'string' }, context: { type: 'string' }, help: { type: 'boolean' } },
  allowPositionals: true,
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const file = JSON.parse(positionals[0] ? readFileSync(positionals[0], 'utf8') : writeSampleExport()) as Json;
const broken = findBrokenRules(file);
console.log(`rules of the Recommendation (tests/web-annotation): ${broken.length} broken`);
for (const line of broken) console.log(`  ${line}`);
let failures = broken.length;
if (values.suite && existsSync(join(values.suite, LISTS.annotation)))
  failures += checkSuite(values.suite, file);
else console.log('the suite of the W3C is not here: skipped (--help says how to name its folder)');
if (values.context && existsSync(values.context))
  console.log(`with the official context: ${await countTriples(values.context, file)} triples, nothing lost`);
else console.log('the official context is not here: skipped');
if (failures > 0) process.exitCode = 1;
