/**
 * The parts of the W3C Web Annotation Data Model (Recommendation, 23 February 2017) that are written. Numbers are those of its
 * sections.
 */

/** The context that every annotation names (3.1). */
export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** Our own vocabulary, for what the model has no word for; candidates keep their order. */
export const OWN_CONTEXT = {
  shudu: 'urn:x-shudu:vocabulary:',
  'shudu:candidates': { '@id': 'urn:x-shudu:vocabulary:candidates', '@container': '@list' },
} as const;

/** 4.2.4: the quote and what stands around it. */
interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

/** 4.2.5: places in the text, counted in Unicode code points, not in UTF-16 units. */
interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

/** 3.2.4: words that are part of the annotation. */
export interface TextualBody {
  type: 'TextualBody';
  value: string;
  format: 'text/plain';
  purpose: 'commenting' | 'tagging';
}

/** 4: a part of an article. `styleClass` (4.4) is the colour. */
export interface SpecificResource {
  type: 'SpecificResource';
  source: { id: string; type: 'Text'; 'dcterms:title'?: string };
  selector: (TextQuoteSelector | TextPositionSelector)[];
  styleClass: string;
}

/** 3.1: an annotation. */
export interface WebAnnotation {
  '@context': readonly [typeof ANNOTATION_CONTEXT, typeof OWN_CONTEXT];
  id: string;
  type: 'Annotation';
  motivation: ('highlighting' | 'commenting' | 'tagging')[];
  created: string;
  modified: string;
  generator: { type: 'Software'; name: string };
  stylesheet: { type: 'CssStylesheet'; value: string };
  body?: TextualBody[];
  target: SpecificResource;
  /** What the model has no word for (`web-annotation-record.ts`). */
  'shudu:record': object;
  /** What its maker calls its colour. */
  'shudu:colourName'?: string;
}
