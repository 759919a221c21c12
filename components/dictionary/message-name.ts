/** A code as the names of messages are written, which have no hyphens: `too-large` is `too_large`. */
export type MessageName<Code extends string> = Code extends `${infer Head}-${infer Rest}`
  ? `${Head}_${MessageName<Rest>}`
  : Code;

/** Gives the message name of a code. */
export function messageName<Code extends string>(code: Code): MessageName<Code> {
  return code.replaceAll('-', '_') as MessageName<Code>;
}
