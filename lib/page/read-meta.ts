/** The content of a meta element by name or property; `null` where it is missing or empty. */
export function readMeta(document: Document, name: string): string | null {
  for (const element of document.querySelectorAll('meta[content]')) {
    const key = element.getAttribute('name') ?? element.getAttribute('property') ?? '';
    if (key.toLowerCase() !== name.toLowerCase()) continue;
    const content = element.getAttribute('content')!.replace(/\s+/g, ' ').trim();
    if (content.length > 0) return content;
  }
  return null;
}
