declare module 'mark.js' {
  export default class Mark {
    constructor(root: Element);
    markRanges(ranges: { start: number; length: number }[]): void;
    unmark(): void;
  }
}
