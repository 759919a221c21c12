import type { Scenario } from './scenario.ts';
import {
  digitEdited,
  digitEditedBeside,
  figureRewritten,
  quoteReworded,
  sentenceReplaced,
} from './scenarios/edited.ts';
import {
  bannerInserted,
  equalTermGoneElsewhere,
  headlineChanged,
  paragraphsMoved,
  sentenceRewrittenAround,
  splitOverTwoPages,
  unchanged,
} from './scenarios/kept.ts';
import {
  deletedNextToOldCopy,
  deletedWithNearCopy,
  oneOfEqualTermsGone,
  paragraphsDeleted,
  quoteDeleted,
  sentenceDeleted,
  standsTwice,
} from './scenarios/removed.ts';
import { markupRedone, scriptChanged, widthChanged } from './scenarios/typeset.ts';

/** Every way in which a page is edited. A new one is a line here. */
export const SCENARIOS: readonly Scenario[] = [
  unchanged,
  bannerInserted,
  digitEdited,
  figureRewritten,
  digitEditedBeside,
  quoteReworded,
  sentenceRewrittenAround,
  sentenceReplaced,
  quoteDeleted,
  sentenceDeleted,
  paragraphsDeleted,
  deletedWithNearCopy,
  deletedNextToOldCopy,
  oneOfEqualTermsGone,
  equalTermGoneElsewhere,
  standsTwice,
  paragraphsMoved,
  markupRedone,
  widthChanged,
  scriptChanged,
  splitOverTwoPages,
  headlineChanged,
];
