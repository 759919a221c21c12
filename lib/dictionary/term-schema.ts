import * as v from 'valibot';
import { cleanText } from './clean-text.ts';
import type { IssueCode } from './issue.ts';
import { LIMITS } from './limits.ts';

/** Names that would reach an object's prototype. */
export const RESERVED_NAMES: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Number of Unicode characters, without making a copy. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

const code = (name: IssueCode): IssueCode => name;

function isShorter(text: string, limit: number): boolean {
  return text.length <= limit || (text.length <= limit * 2 && countCharacters(text) <= limit);
}

const text = (limit: number, singleLine: boolean) =>
  v.pipe(
    v.string(code('invalid-field')),
    v.check((raw) => isShorter(raw, limit), code('too-long')),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const clean = cleanText(dataset.value, singleLine);
      if (clean.refused === null) return clean.text;
      addIssue({ message: clean.refused });
      return NEVER;
    }),
  );

/** One line of text: at least one character, at most `limit`. */
export const line = (limit: number) =>
  v.pipe(
    text(limit, true),
    v.check((value) => value !== '', code('too-short')),
  );

/** Several lines of plain text. */
export const prose = (limit: number) => text(limit, false);

/** A name that is found in texts: one character alone would be found everywhere. */
export const label = v.pipe(
  text(LIMITS.label, true),
  v.check((value) => countCharacters(value) >= 2, code('too-short')),
);

/** An identifier of an entry, a category or a dictionary: ASCII letters, digits, `.`, `_`, `-`. */
export const identifier = v.pipe(
  v.string(code('invalid-field')),
  v.check((value) => isShorter(value, LIMITS.id), code('too-long')),
  v.check((value) => !RESERVED_NAMES.includes(value), code('reserved-name')),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/u, code('invalid-field')),
);

/** An address of the web. Anything else (`javascript:`, `data:`) is refused. */
export const address = v.pipe(
  v.string(code('invalid-address')),
  v.check((value) => value.length <= LIMITS.address, code('too-long')),
  v.regex(/^https?:\/\/[^\s<>"\\^`{|}]+$/u, code('invalid-address')),
);

/** ISO 8601 calendar date, also with reduced precision: `2025-12-19`, `2025-12`, `2025`. */
export const date = v.pipe(
  v.string(code('invalid-field')),
  v.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u, code('invalid-field')),
);

/** ISO 8601 day or instant with its offset. */
const instant = v.pipe(
  v.string(code('invalid-field')),
  v.regex(
    /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/u,
    code('invalid-field'),
  ),
);

const labels = v.optional(
  v.pipe(v.array(label, code('invalid-field')), v.maxLength(LIMITS.labels, code('too-many'))),
  () => [],
);

/** An entry as a file has it; what is read is a fresh object with only the known fields. */
export const termSchema = v.object(
  {
    id: identifier,
    prefLabel: label,
    altLabel: labels,
    hiddenLabel: labels,
    category: identifier,
    definition: v.optional(prose(LIMITS.definition), ''),
    sources: v.optional(
      v.pipe(
        v.array(
          v.object(
            { title: line(LIMITS.title), url: v.optional(address), date: v.optional(date) },
            code('invalid-field'),
          ),
          code('invalid-field'),
        ),
        v.maxLength(LIMITS.sources, code('too-many')),
      ),
      () => [],
    ),
    status: v.optional(v.picklist(['proposed', 'approved', 'deprecated'], code('invalid-field')), 'approved'),
    validFrom: v.optional(date),
    validTo: v.optional(date),
    replacedBy: v.optional(identifier),
    exclude: v.optional(
      v.pipe(
        v.array(line(LIMITS.context), code('invalid-field')),
        v.maxLength(LIMITS.contexts, code('too-many')),
      ),
      () => [],
    ),
    note: v.optional(prose(LIMITS.note)),
    modified: v.optional(instant),
    author: v.optional(line(LIMITS.title)),
  },
  code('invalid-field'),
);
