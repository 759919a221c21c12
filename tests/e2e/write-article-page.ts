interface ArticlePage {
  headline: string;
  paragraphs: readonly string[];
  /** Markup for the head of the page. */
  head?: string;
  doctype?: string;
}

/** A page of the paper with one article, in the template of its e-paper. */
export function writeArticlePage({
  headline,
  paragraphs,
  head = '',
  doctype = '<!doctype html>',
}: ArticlePage): string {
  return `${doctype}<html><head><title>江门日报</title>${head}</head><body><table><tr><td><table><tbody><tr><td>
    <strong>${headline}</strong></td></tr></tbody></table>
    <div id="ozoom">${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div></td></tr></table></body></html>`;
}
