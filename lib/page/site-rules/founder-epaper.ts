import type { SiteRule } from '../site-rule.ts';

const PAPER_NAME =
  /^[\p{Script=Han}]{1,12}(?:日报|晚报|早报|晨报|商报|时报|周报|特区报|都市报|电子报|報|报|网)$/u;

/** The name of the paper: these pages have it as their title, or as a part of it. */
function readPaperName(document: Document): string | null {
  const title = document.querySelector('title')?.textContent ?? '';
  const parts = title.split(/[-_—|·\s]+/).map((part) => part.trim());
  return parts.find((part) => PAPER_NAME.test(part)) ?? null;
}

/**
 * E-papers made with Founder's system, classic (tables, `#ozoom`) and newer template (`.newsdetatext`).
 * Many pages hold a second copy of the text for the clipboard, hidden by style sheet or attribute.
 */
export const founderEpaper: SiteRule = {
  name: 'Founder e-paper',
  hosts: [],
  addresses: [
    { pattern: /\/content_[\d_]+\.s?html?$/i, kind: 'article' },
    { pattern: /\/(?:node_\w+|paperindex|index)\.s?html?$/i, kind: 'plan' },
  ],
  recognises: (document) =>
    document.querySelector('#ozoom, .newsdetatext, founder-content, map[name="pagepicmap" i]') !== null,
  body: [
    '#ozoom',
    '.newsdetatext founder-content',
    '.newsdetatext',
    '.main-article-content',
    '#articleContent',
    'founder-content',
  ],
  headline: [
    '.newsdetatit h3',
    '.newsdetatit h1',
    '.newsdetatit h2',
    '.main-article-title',
    'td.font01 strong',
    'td.font01',
    'td.bt1',
    '.text_c h1',
    '.article h1',
  ],
  kicker: ['.newsdetatit .intro', '.introtitle', '.main-article-pretitle', '.text_c h3', '.article h3'],
  subtitle: ['.newsdetatit .sub', '.subtitle', '.main-article-subtitle', '.text_c h2', '.article h2'],
  publisher: readPaperName,
  hasPicturesAbove: true,
  leaveOut: ['.copyarea', 'map', '#pageLink', '.preart', '.newslist', '.Chunkiconlist', 'form'],
};
