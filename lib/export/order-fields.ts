import * as v from 'valibot';

/**
 * A copy of a value with its fields in the order of a schema, so that equal values give equal bytes; the value itself where it does
 * not fit the schema, since an export must not fail on one odd record.
 */
export function orderFields(schema: v.GenericSchema, value: unknown): unknown {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : value;
}
