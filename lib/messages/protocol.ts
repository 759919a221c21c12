import { defineExtensionMessaging } from '@webext-core/messaging';
import type { AnnotationRecord, FactRecord } from '../database/records.ts';
import type { Reading } from './reading.ts';
import type { ErrorCode, Result } from './result.ts';
import type {
  AddAnnotation,
  AddTerm,
  ChangeAnnotation,
  CorrectFact,
  PlaceAnnotation,
  ReadArticle,
  ReviewFact,
} from './schemas.ts';

/** Messages from a page to the background. Every one is checked against its schema before it is used: a page may be compromised. */
export interface PageToBackground {
  /** Puts what reading needs (site rules, Readability, cards) into the frame that asks; only pages that may hold an article ask. */
  loadArticleTools(): Promise<Result<null>>;
  /** Understands the article, keeps what was found (unless the reader switched that off) and answers with everything to paint. */
  readArticle(data: ReadArticle): Promise<Result<Reading>>;
  addAnnotation(data: AddAnnotation): Promise<Result<AnnotationRecord>>;
  /** Changes only the fields that are given. */
  changeAnnotation(data: ChangeAnnotation): Promise<Result<AnnotationRecord>>;
  placeAnnotation(data: PlaceAnnotation): Promise<Result<AnnotationRecord>>;
  deleteAnnotation(data: { id: string }): Promise<Result<null>>;
  /** Takes the deletion of an annotation back. */
  restoreAnnotation(data: { id: string }): Promise<Result<AnnotationRecord>>;
  reviewFact(data: ReviewFact): Promise<Result<FactRecord>>;
  /** Puts the reader's answers beside the machine's; only the fields that are given change. */
  correctFact(data: CorrectFact): Promise<Result<FactRecord>>;
  /** Adds a term to the reader's own dictionary. */
  addTerm(data: AddTerm): Promise<Result<null>>;
  /** Tags that the reader used before, most used first. */
  listTags(): Promise<Result<string[]>>;
}

/** Commands of the browser's shortcut page. */
export type Command = 'next-mark' | 'previous-mark' | 'annotate' | 'undo' | 'redo';

/** What a page says of itself to popup and side panel. */
export type PageState =
  | {
      kind: 'article';
      articleId: string;
      headline: string;
      collected: boolean;
      counts: { facts: number; terms: number };
      /** The article is so long that only its beginning was read. */
      shortened: boolean;
      address: string;
    }
  | { kind: 'reading' | 'none' | 'list' | 'pending'; address: string }
  | { kind: 'failed'; error: ErrorCode; address: string };

/** Messages from background, popup and side panel to a page. */
export interface ExtensionToPage {
  describePage(): PageState;
  /** The stretch of the article that is in the window now; null where none is. */
  describeView(): { start: number; end: number } | null;
  /** The stretch of the article that is selected now; null where none is. */
  describeSelection(): { start: number; end: number } | null;
  /** Scrolls to a passage and shows it for a moment; false if it is not on the page any more. */
  showPassage(data: { start: number; end: number }): boolean;
  /** Something was changed elsewhere (popup, library, another tab): ask the background again. */
  readAgain(): void;
  /** Keeps the article, whatever the setting is; false if that failed. */
  collectArticle(): Promise<boolean>;
  /** The article was forgotten: go on showing its marks, keep nothing. */
  stopCollecting(): void;
  /** A keyboard command of the browser's shortcut page. */
  runCommand(data: Command): void;
  /** Takes every mark away: the reader switched this site off. */
  stopReading(): void;
}

/** Sends and receives every message of the extension. */
export const { sendMessage, onMessage, removeAllListeners } = defineExtensionMessaging<
  PageToBackground & ExtensionToPage
>();
