import { apacheAnnotator } from './apache-annotator.ts';
import { domAnchorTextQuote } from './dom-anchor-text-quote.ts';
import { hypothesisRule } from './hypothesis-rule.ts';
import { ours } from './ours.ts';
import type { Peer } from './peer.ts';
import { recogito } from './recogito.ts';
import { webHighlighter } from './web-highlighter.ts';

/** All that are compared, ours first. A new one is a line here. */
export const PEERS: readonly Peer[] = [
  ours,
  hypothesisRule,
  domAnchorTextQuote,
  apacheAnnotator,
  webHighlighter,
  recogito,
];
