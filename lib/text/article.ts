/** What a block of an article is. */
export type BlockKind =
  | 'kicker'
  | 'headline'
  | 'subtitle'
  | 'byline'
  | 'heading'
  | 'paragraph'
  | 'listItem'
  | 'tableCell'
  | 'caption'
  | 'footnote';

/**
 * A block of an article: `article.text.slice(start, end)` is its text (UTF-16 offsets).
 * Blocks stand in reading order, never overlap, and are separated by at least one line feed.
 */
export interface Block {
  kind: BlockKind;
  start: number;
  end: number;
  /** Rank of a heading, 1 (highest) to 6. */
  level?: number;
  /** The number or bullet that stands before a list item or heading and is not part of its text's meaning: `1.`, `（一）`, `-`. */
  marker?: string;
  /** For a table cell: the text of its row header and its column header(s), as the page has them. */
  rowHeader?: string;
  columnHeader?: string;
  /** For a table cell: the unit that the table names for all its cells, as it is written (`亿元，%` of 单位：亿元，%). */
  tableUnit?: string;
}

/** A text that is joined from blocks. All offsets of marks, facts and annotations point into `text`. */
export interface BlockText {
  text: string;
  blocks: Block[];
}

/** Someone who is named for the article: reporter (记者), correspondent (通讯员), photographer (图, 摄), editor … */
export interface Contributor {
  name: string;
  role: 'reporter' | 'correspondent' | 'photographer' | 'editor' | 'writer';
}

/** What a page says about its article. `null` where the page does not say it. */
export interface ArticleMetadata {
  /** 引题, the line above the headline. */
  kicker: string | null;
  headline: string;
  /** 副题, the line below the headline. */
  subtitle: string | null;
  /** The byline as it is written: `文/图 江门日报记者 林以南 周禾 通讯员 岗宣`. */
  byline: string | null;
  contributors: Contributor[];
  /** Day of publication, ISO 8601: `2025-12-19`. */
  date: string | null;
  /** Who published it first: `江门日报`. */
  source: string | null;
  /** 版次, number and name: `A02 要闻`. */
  edition: string | null;
}

/** An article that was read from a page or a file. */
export interface Article extends ArticleMetadata, BlockText {
  /** Where it was read; null for pasted text and files. */
  address: string | null;
  /** The address that is the same for every way to reach this article (port, `www`, tracking parameters removed). */
  canonicalAddress: string | null;
}
