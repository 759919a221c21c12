import type { Dictionary } from '../dictionary.ts';
import type { Issue } from '../issue.ts';
import { orderEntries } from '../order-entries.ts';
import type { Term, TermSource } from '../term.ts';
import { type FileReading, type RawEntry, readRawEntries } from './reading.ts';

/** Names of this form and what they stand for (SKOS Reference; Dublin Core terms; SemWeb Vocab Status; schema.org). */
const CONTEXT = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dct: 'http://purl.org/dc/terms/',
  id: '@id',
  type: '@type',
  Concept: 'skos:Concept',
  ConceptScheme: 'skos:ConceptScheme',
  inScheme: { '@id': 'skos:inScheme', '@type': '@id' },
  notation: 'skos:notation',
  prefLabel: 'skos:prefLabel',
  altLabel: 'skos:altLabel',
  hiddenLabel: 'skos:hiddenLabel',
  definition: 'skos:definition',
  note: 'skos:note',
  category: 'dct:type',
  title: 'dct:title',
  license: 'dct:license',
  source: 'dct:source',
  date: 'dct:date',
  replacedBy: 'dct:isReplacedBy',
  modified: 'dct:modified',
  author: 'dct:contributor',
  status: 'http://www.w3.org/2003/06/sw-vocab-status/ns#term_status',
  validFrom: 'https://schema.org/validFrom',
  validTo: 'https://schema.org/validThrough',
  exclude: 'urn:shudu:exclude',
} as const;

const PLAIN_FIELDS = [
  'category',
  'status',
  'validFrom',
  'validTo',
  'replacedBy',
  'modified',
  'author',
] as const;
const LABEL_FIELDS = ['altLabel', 'hiddenLabel', 'exclude'] as const;

/** The dictionary as a SKOS concept scheme in JSON-LD 1.1. All fields of entries are kept. */
export function writeSkos(dictionary: Dictionary): string {
  const language = dictionary.languages[0] ?? 'zh-Hans';
  const scheme = `urn:shudu:${dictionary.id}`;
  const concepts = orderEntries(dictionary.entries).map((term) => writeConcept(term, scheme, language));
  const { title, license } = dictionary;
  const described = { id: scheme, type: 'ConceptScheme', title, ...(license !== undefined && { license }) };
  return `${JSON.stringify({ '@context': CONTEXT, '@graph': [described, ...concepts] }, null, 2)}\n`;
}

function writeConcept(term: Term, scheme: string, language: string): Record<string, unknown> {
  const inLanguage = (text: string) => ({ '@value': text, '@language': language });
  const concept: Record<string, unknown> = {
    id: `${scheme}:${term.id}`,
    type: 'Concept',
    inScheme: scheme,
    notation: term.id,
    prefLabel: inLanguage(term.prefLabel),
  };
  for (const field of LABEL_FIELDS) if (term[field].length > 0) concept[field] = term[field].map(inLanguage);
  if (term.definition !== '') concept.definition = inLanguage(term.definition);
  if (term.note !== undefined) concept.note = inLanguage(term.note);
  for (const field of PLAIN_FIELDS) if (term[field] !== undefined) concept[field] = term[field];
  if (term.sources.length > 0)
    concept.source = term.sources.map(({ title, url, date }) => ({
      ...(url !== undefined && { id: url }),
      title,
      ...(date !== undefined && { date }),
    }));
  return concept;
}

/**
 * Reads SKOS in JSON-LD: names as this form writes them, with the prefix `skos:` or `dct:`, or as full addresses; texts as strings, values
 * with a language, or maps from languages. Of several languages Chinese is taken, else the first. A context is never fetched.
 */
export function readSkos(text: string): FileReading {
  const issues: Issue[] = [];
  const graph = parse(text);
  const nodes = (graph ?? []).filter(isObject);
  const concepts = nodes.filter((node) =>
    readStrings(get(node, 'type')).some((type) => localName(type) === 'Concept'),
  );
  const scheme = nodes.find((node) =>
    readStrings(get(node, 'type')).some((type) => localName(type) === 'ConceptScheme'),
  );
  if (concepts.length === 0 && scheme === undefined)
    issues.push({
      severity: 'refused',
      code: graph === null ? 'malformed' : 'not-a-dictionary',
      entry: null,
    });
  const title = readTexts(get(scheme ?? {}, 'title'))[0];
  // JSON has no lines worth naming; the number of the concept stands in their place.
  const raw = concepts.map((node, index): RawEntry => ({ line: index + 1, fields: readConcept(node) }));
  return { manifest: title === undefined ? {} : { title }, entries: readRawEntries(raw, issues), issues };
}

function parse(text: string): unknown[] | null {
  try {
    const json: unknown = JSON.parse(text);
    if (Array.isArray(json)) return json;
    if (!isObject(json)) return null;
    return Array.isArray(json['@graph']) ? json['@graph'] : [json];
  } catch {
    return null;
  }
}

function readConcept(node: Record<string, unknown>): Record<string, unknown> {
  const address = readStrings(get(node, 'id'))[0];
  const id =
    readTexts(get(node, 'notation'))[0] ??
    address?.slice(
      Math.max(address.lastIndexOf('/'), address.lastIndexOf('#'), address.lastIndexOf(':')) + 1,
    );
  const fields: Record<string, unknown> = {
    category: 'jargon',
    prefLabel: readTexts(get(node, 'prefLabel'))[0] ?? '',
  };
  if (id !== undefined) fields.id = id;
  for (const field of LABEL_FIELDS) fields[field] = readTexts(get(node, field));
  for (const field of ['definition', 'note', ...PLAIN_FIELDS]) {
    const value = readTexts(get(node, field))[0];
    if (value !== undefined) fields[field] = value;
  }
  fields.sources = asArray(get(node, 'source')).map(readSource);
  return fields;
}

function readSource(value: unknown): TermSource {
  if (!isObject(value)) return { title: String(value) };
  const url = readStrings(get(value, 'id'))[0];
  const date = readTexts(get(value, 'date'))[0];
  const title = readTexts(get(value, 'title'))[0] ?? url ?? '';
  return { title, ...(url !== undefined && { url }), ...(date !== undefined && { date }) };
}

/** A member by its name here, with a prefix, or as a full address. */
function get(node: Record<string, unknown>, name: keyof typeof CONTEXT | string): unknown {
  const term = Object.hasOwn(CONTEXT, name) ? CONTEXT[name as keyof typeof CONTEXT] : name;
  const compact = typeof term === 'string' ? term : term['@id'];
  const [prefix, local] = compact.split(':', 2) as [string, string | undefined];
  const base = prefix === 'skos' || prefix === 'dct' ? CONTEXT[prefix] : undefined;
  const full = base === undefined ? compact : base + local;
  const key = [name, compact, full].find((candidate) => Object.hasOwn(node, candidate));
  return key === undefined ? undefined : node[key];
}

function localName(address: string): string {
  return address.slice(Math.max(address.lastIndexOf('#'), address.lastIndexOf(':')) + 1);
}

/** Texts of the best language among the values. */
function readTexts(value: unknown): string[] {
  const found = asArray(value).flatMap(readValues);
  const isChinese = (language: string) => language.toLowerCase().startsWith('zh');
  const best = found.find(({ language }) => isChinese(language)) ?? found[0];
  const matches = (language: string) =>
    best !== undefined && (isChinese(best.language) ? isChinese(language) : language === best.language);
  return found.filter(({ language }) => matches(language)).map(({ text }) => text);
}

interface LanguageText {
  text: string;
  language: string;
}

function readValues(value: unknown): LanguageText[] {
  if (typeof value === 'string') return [{ text: value, language: '' }];
  if (!isObject(value)) return [];
  if (typeof value['@value'] === 'string')
    return [{ text: value['@value'], language: String(value['@language'] ?? '') }];
  return Object.entries(value).flatMap(([language, texts]) =>
    readStrings(texts).map((text) => ({ text, language })),
  );
}

function readStrings(value: unknown): string[] {
  return asArray(value).filter((item) => typeof item === 'string');
}

function asArray(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
