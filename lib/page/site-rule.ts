/** What a page is, as far as its address tells. `plan` is the plan of a newspaper page. */
export type PageKind = 'article' | 'plan' | 'list' | 'other';

/** A pattern on path and query of an address, and what the pages are that match it. */
interface AddressPattern {
  pattern: RegExp;
  kind: PageKind;
}

/**
 * What is known of a family of sites. Selectors are tried in order; the first one that is there, visible and has text wins.
 * A rule narrows what Readability gets and repairs it; it never reads the body itself.
 */
export interface SiteRule {
  /** Name of the family, for messages: `江门日报数字报`. */
  name: string;
  /** Host names of the family, without `www.`; a leading dot takes in all hosts below: `.gov.cn`. */
  hosts: readonly string[];
  /** Page kinds by path; the first match decides. */
  addresses: readonly AddressPattern[];
  /** Whether a page of unknown address is made from this family's template. */
  recognises?: (document: Document) => boolean;
  /** Where the body of the article is. */
  body: readonly string[];
  headline?: readonly string[];
  kicker?: readonly string[];
  subtitle?: readonly string[];
  byline?: readonly string[];
  date?: readonly string[];
  source?: readonly string[];
  editor?: readonly string[];
  /** Who publishes the articles of this site where the page does not say it. */
  publisher?: string | ((document: Document) => string | null);
  /** True where pictures and their captions stand between headline and body, outside the body's container. */
  hasPicturesAbove?: boolean;
  /** What is no part of the article, with everything in it. */
  leaveOut?: readonly string[];
  /** Elements that are served hidden and shown by the page's script. */
  reveal?: readonly string[];
  /** The day of publication where it stands in a script. */
  findDate?: (document: Document) => string | null;
  /** Whether the body is still to be written by the page's script. */
  isPending?: (document: Document) => boolean;
  /** Query parameters that tell one article from another; all others are dropped from the canonical address. */
  parameters?: readonly string[];
  /** True for sites that answer on plain http only. */
  plainHttp?: boolean;
}
