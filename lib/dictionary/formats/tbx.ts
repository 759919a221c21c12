import type { Dictionary } from '../dictionary.ts';
import type { Issue } from '../issue.ts';
import { orderEntries } from '../order-entries.ts';
import type { Term } from '../term.ts';
import { type FileReading, type RawEntry, readRawEntries } from './reading.ts';
import { escapeXml, findElements, readText, readXml, type XmlElement, XmlError } from './xml.ts';

/** How TBX says what kind of name a term is (data category administrativeStatus of TBX-Min). */
const KINDS = [
  ['preferredTerm-admn-sts', 'prefLabel'],
  ['admittedTerm-admn-sts', 'altLabel'],
  // A name that is found but not to be used: misprints, old forms.
  ['deprecatedTerm-admn-sts', 'hiddenLabel'],
] as const;

type LabelKind = (typeof KINDS)[number][1];

const OLD_KINDS: ReadonlyMap<string, LabelKind> = new Map([
  ['preferred', 'prefLabel'],
  ['admitted', 'altLabel'],
  ['deprecated', 'hiddenLabel'],
  ['superseded', 'hiddenLabel'],
  ['forbidden', 'hiddenLabel'],
  ['obsolete', 'hiddenLabel'],
]);

/**
 * The dictionary as TBX-Basic, style DCT (ISO 30042:2019): labels, category, definition, titles of sources, note. What TBX-Basic has no
 * place for (status, validity, exclusions, addresses of sources) is left out.
 */
export function writeTbx(dictionary: Pick<Dictionary, 'title' | 'languages' | 'entries'>): string {
  const language = dictionary.languages[0] ?? 'zh-Hans';
  const entries = orderEntries(dictionary.entries).map((term) => writeConcept(term, language));
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dct" xml:lang="${escapeXml(language)}" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader><fileDesc><titleStmt><title>${escapeXml(dictionary.title)}</title></titleStmt><sourceDesc><p>${escapeXml(dictionary.title)}</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
${entries.join('')}</body></text>
</tbx>
`;
}

function writeConcept(term: Term, language: string): string {
  const sources = term.sources.map(({ title }) => writeElement('basic:source', title));
  const definition = term.definition === '' ? '' : writeElement('basic:definition', term.definition);
  const described = definition + sources.join('');
  const names = KINDS.flatMap(([status, kind]) =>
    [term[kind]]
      .flat()
      .map(
        (label) =>
          `  <termSec>${writeElement('term', label)}${writeElement('min:administrativeStatus', status)}</termSec>\n`,
      ),
  );
  // An xml:id begins with a letter or a low line; ids here never begin with a low line.
  const id = /^\d/u.test(term.id) ? `_${term.id}` : term.id;
  return [
    `<conceptEntry id="${id}">${writeElement('min:subjectField', term.category)}\n`,
    ` <langSec xml:lang="${escapeXml(language)}">\n`,
    described === '' ? '' : `  <descripGrp>${described}</descripGrp>\n`,
    term.note === undefined ? '' : `  ${writeElement('note', term.note)}\n`,
    ...names,
    ' </langSec>\n</conceptEntry>\n',
  ].join('');
}

function writeElement(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

/**
 * Reads TBX: version 3 in both styles (elements named by data category, or `<descrip type="…">`), and the older martif (TBX 2, as
 * Weblate and the Translate Toolkit write it). Of several languages the Chinese one is taken, else the first.
 */
export function readTbx(text: string): FileReading {
  const issues: Issue[] = [];
  try {
    const root = readXml(text);
    const title = findElements(root, 'title')[0];
    const concepts = findElements(root, 'conceptEntry', 'termEntry');
    if (root.name !== 'tbx' && root.name !== 'martif')
      issues.push({
        severity: 'refused',
        code: 'not-a-dictionary',
        entry: null,
        line: root.line,
        detail: root.name.slice(0, 80),
      });
    const entries = readRawEntries(concepts.map(readConcept), issues);
    return { manifest: title === undefined ? {} : { title: readText(title).trim() }, entries, issues };
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    issues.push({ severity: 'refused', code: error.code, entry: null, line: error.line });
    return { manifest: {}, entries: [], issues };
  }
}

function readConcept(concept: XmlElement): RawEntry {
  const languages = findElements(concept, 'langSec', 'langSet');
  const chosen =
    languages.find((section) => section.attributes.get('lang')?.toLowerCase().startsWith('zh')) ??
    languages[0];
  const names = chosen === undefined ? [] : findElements(chosen, 'termSec', 'tig', 'ntig');
  const labels: Record<LabelKind, string[]> = { prefLabel: [], altLabel: [], hiddenLabel: [] };
  for (const name of names) labels[readKind(name)].push(readFirst(name, ['term']) ?? '');
  const all = [...labels.prefLabel, ...labels.altLabel, ...labels.hiddenLabel];
  const id = concept.attributes.get('id')?.replace(/^_/u, '');
  const fields = {
    ...(id !== undefined && { id }),
    prefLabel: all[0] ?? '',
    altLabel: [...labels.prefLabel.slice(1), ...labels.altLabel].filter((label) => label !== all[0]),
    hiddenLabel: labels.hiddenLabel.filter((label) => label !== all[0]),
    category: readCategory(concept),
    definition: readData(concept, 'definition')[0] ?? '',
    sources: readData(concept, 'source').map((title) => ({ title })),
    note: readFirst(concept, ['note']),
  };
  return { line: concept.line, fields };
}

function readKind(name: XmlElement): LabelKind {
  const status = readData(name, 'administrativeStatus')[0] ?? '';
  const known = KINDS.find(([word]) => word === status)?.[1];
  // A term that nothing is said of is a name like the others; the first one is preferred.
  return known ?? OLD_KINDS.get(status.toLowerCase().replace(/term.*$/u, '')) ?? 'altLabel';
}

/** Texts of a data category, as an element of that name or as an element with that type. */
function readData(element: XmlElement, category: string): string[] {
  const texts = findElements(element, category, 'descrip', 'termNote', 'admin')
    .filter((found) => found.name === category || found.attributes.get('type') === category)
    .map((found) => readText(found).trim());
  return texts.filter((text) => text !== '');
}

function readFirst(element: XmlElement, names: string[]): string | undefined {
  const found = findElements(element, ...names)[0];
  return found === undefined ? undefined : readText(found).trim();
}

// A subject field is free text; only one that can be a category's id is taken.
function readCategory(concept: XmlElement): string {
  const subject = readData(concept, 'subjectField')[0] ?? '';
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/u.test(subject) ? subject : 'jargon';
}
