/** The views of the library. */
export const VIEWS = ['facts', 'ledger', 'articles', 'import', 'backup'] as const;
export type View = (typeof VIEWS)[number];

/** A passage of an article, UTF-16 offsets into its text. */
export interface RouteSpan {
  start: number;
  end: number;
}

/** Where the reader is in the library: a view, or one article with the passage to show. */
export type Route = { view: View } | { view: 'article'; id: string; span: RouteSpan | null };

/** The route of an address's fragment: `#ledger`, `#article/ID/120-126`. Anything else is the table of facts. */
export function parseRoute(hash: string): Route {
  const [name, id, place] = hash.replace(/^#/, '').split('/');
  if (name === 'article' && id) {
    const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(place ?? '') ?? [];
    const span = start && end ? { start: Number(start), end: Number(end) } : null;
    return { view: 'article', id: decodeSafely(id), span };
  }
  return { view: VIEWS.find((view) => view === name) ?? 'facts' };
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The fragment of an article, at a passage of it. */
export function articleHref(id: string, span?: RouteSpan): string {
  return `#article/${encodeURIComponent(id)}${span ? `/${span.start}-${span.end}` : ''}`;
}
