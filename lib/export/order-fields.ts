import type * as v from 'valibot';

/** The parts of a valibot schema that say in which order fields stand. */
interface SchemaNode {
  type: string;
  /** Of an object. */
  entries?: Record<string, SchemaNode>;
  /** Of an array. */
  item?: SchemaNode;
  /** Of what may be null or missing. */
  wrapped?: SchemaNode;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function orderObject(entries: Record<string, SchemaNode>): (value: unknown) => unknown {
  const fields = Object.entries(entries).map(([name, node]) => [name, orderNode(node)] as const);
  return (value) => {
    if (!isObject(value)) return value;
    const ordered: Record<string, unknown> = {};
    for (const [name, order] of fields) if (Object.hasOwn(value, name)) ordered[name] = order(value[name]);
    return ordered;
  };
}

function orderNode({ type, entries, item, wrapped }: SchemaNode): (value: unknown) => unknown {
  if (wrapped) return orderNode(wrapped);
  if (type === 'object' && entries) return orderObject(entries);
  if (type !== 'array' || !item) return (value) => value;
  const order = orderNode(item);
  return (value) => (Array.isArray(value) ? value.map(order) : value);
}

/**
 * Makes what copies a value with its fields in the order of a schema, and none besides, so that equal values give equal bytes. It
 * checks nothing: an export must not fail on one odd record, and checking takes ten times as long.
 */
export function makeFieldOrder(schema: v.GenericSchema): (value: unknown) => unknown {
  return orderNode(schema as unknown as SchemaNode);
}
