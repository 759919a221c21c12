/** Matches of one selector that are looked at; pages with more are not made by hand, and the first ones are the ones meant. */
const MOST_MATCHES = 40;

/** The first elements that a selector matches, in document order. */
export function selectElements(document: Document, selector: string): Element[] {
  const found: Element[] = [];
  for (const element of document.querySelectorAll(selector)) {
    if (found.push(element) >= MOST_MATCHES) break;
  }
  return found;
}
