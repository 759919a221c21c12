import * as v from 'valibot';
import type { IssueCode } from './issue.ts';
import { LIMITS } from './limits.ts';
import { address, identifier, line } from './term-schema.ts';

const code = (name: IssueCode): IssueCode => name;

const lines = (items: number) =>
  v.optional(
    v.pipe(v.array(line(LIMITS.title), code('invalid-field')), v.maxLength(items, code('too-many'))),
    () => [],
  );

const count = v.pipe(
  v.number(code('invalid-field')),
  v.safeInteger(code('invalid-field')),
  v.minValue(0, code('invalid-field')),
);

/** What a file says about itself, without its entries. */
export const manifestSchema = v.object(
  {
    format: v.literal('shudu-dictionary', code('not-a-dictionary')),
    formatVersion: v.literal(1, code('unsupported-version')),
    id: identifier,
    title: line(LIMITS.title),
    revision: count,
    // SPDX specification, annex D: identifiers, joined with AND, OR, WITH and brackets.
    license: v.optional(
      v.pipe(
        v.string(code('invalid-field')),
        v.check((value) => value.length <= LIMITS.title, code('too-long')),
        v.regex(/^[A-Za-z0-9(][A-Za-z0-9.+:() -]*$/u, code('invalid-field')),
      ),
    ),
    attribution: v.optional(line(LIMITS.note)),
    homepage: v.optional(address),
    maintainers: lines(LIMITS.categories),
    languages: lines(LIMITS.categories),
    categories: v.optional(
      v.pipe(
        v.array(
          v.object({ id: identifier, label: line(LIMITS.label) }, code('invalid-field')),
          code('invalid-field'),
        ),
        v.maxLength(LIMITS.categories, code('too-many')),
      ),
      () => [],
    ),
    updateUrl: v.optional(address),
    mirrors: v.optional(
      v.pipe(v.array(address, code('invalid-field')), v.maxLength(LIMITS.mirrors, code('too-many'))),
      () => [],
    ),
    expires: v.optional(
      v.pipe(
        v.string(code('invalid-field')),
        v.regex(/^P(?:\d{1,3}W|\d{1,4}D|T\d{1,5}H)$/u, code('invalid-field')),
      ),
    ),
    sha256: v.optional(
      v.pipe(v.string(code('invalid-field')), v.regex(/^[0-9a-f]{64}$/u, code('invalid-field'))),
    ),
    count: v.optional(count),
    minApp: v.optional(
      v.pipe(v.string(code('invalid-field')), v.regex(/^\d{1,5}(?:\.\d{1,5}){0,3}$/u, code('invalid-field'))),
    ),
  },
  code('not-a-dictionary'),
);
