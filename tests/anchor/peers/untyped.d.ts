declare module 'dom-anchor-text-quote' {
  interface TextQuote {
    exact: string;
    prefix: string;
    suffix: string;
  }
  export function fromRange(root: Node, range: Range): TextQuote;
  export function toRange(root: Node, selector: TextQuote, options?: { hint?: number }): Range | null;
}
