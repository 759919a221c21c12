/** A source of a definition. `date` is an ISO 8601 day. */
export interface TermSource {
  title: string;
  url?: string;
  date?: string;
}

/** An entry of a dictionary. Names of fields follow SKOS (W3C Recommendation, 18 August 2009). */
export interface Term {
  id: string;
  /** The name that is shown (skos:prefLabel). */
  prefLabel: string;
  /** Other names that are found in texts and shown (skos:altLabel). */
  altLabel: string[];
  /** Other spellings that are found but never shown: misprints, old forms (skos:hiddenLabel). */
  hiddenLabel: string[];
  /** One of the dictionary's categories: policy, indicator, place, organization, industry, project, jargon. */
  category: string;
  /** Plain text, never HTML. */
  definition: string;
  sources: TermSource[];
  status: 'proposed' | 'approved' | 'deprecated';
  /** ISO days between which the term was in use. */
  validFrom?: string;
  validTo?: string;
  /** Id of the entry that took its place. */
  replacedBy?: string;
  /** Contexts in which the label is not this term: each holds the label (`新会` is excluded in `新会议`). */
  exclude: string[];
  note?: string;
  /** ISO instant of the last change, and who made it. */
  modified?: string;
  author?: string;
}

/** Where a term of a dictionary stands in a text. UTF-16 offsets. */
export interface TermMatch {
  start: number;
  end: number;
  text: string;
  /** Id of the dictionary and of the entry. */
  dictionary: string;
  entry: string;
  /** prefLabel and category of the entry. */
  term: string;
  category: string;
}
