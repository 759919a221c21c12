import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import readVocabulary from '@vocabulary/oa';
// @ts-expect-error the package has no types
import { Package, validate } from 'datapackage';
import { strFromU8, unzipSync } from 'fflate';
// @ts-expect-error the package has no types
import jsonld from 'jsonld';
import Papa from 'papaparse';
import { Schema } from 'tableschema';
import { describe, expect, it } from 'vitest';
import { inventArticleRecord } from '../../tests/invented-records.ts';
import { describePassage } from '../anchor/describe-passage.ts';
import type { AnnotationRecord } from '../database/records.ts';
import { dataPackageExporter } from './data-package.ts';
import type { ExportOptions, ExportSource } from './exporter.ts';
import { jsonLdExporter } from './json-ld.ts';
import { EXPORT_TEXTS_EN } from './texts-en.ts';

const TEXT = '前三季度,全县出口同比下降3.2%。';
const ARTICLE = inventArticleRecord(TEXT);
const AT = TEXT.indexOf('3.2%');
const PASSAGE = describePassage(ARTICLE.article, AT, AT + 4);
const ANNOTATION: AnnotationRecord = {
  id: '00000000-0000-4000-8000-000000000007',
  article: 'a1',
  passage: PASSAGE,
  placement: { outcome: 'found', start: AT, end: AT + 4 },
  colour: 'teal',
  note: '核对口径',
  tags: ['出口'],
  archived: true,
  createdAt: '2025-10-23T08:00:00.000Z',
  modifiedAt: '2025-10-23T08:00:00.000Z',
};
const OPTIONS: ExportOptions = {
  texts: EXPORT_TEXTS_EN,
  title: '云溪县 2025',
  createdAt: '2025-12-01T08:00:00.000Z',
  extractor: '0.1.0',
  dictionaries: [],
};
const SOURCE: ExportSource = {
  total: 1,
  async *readFacts() {
    const { id, addresses, host, article } = ARTICLE;
    const { headline, date, source, edition } = article;
    yield [
      {
        article: { id, addresses, host, headline, date, source, edition },
        record: {
          id: 'a1-1',
          article: 'a1',
          fact: {
            start: AT,
            end: AT + 4,
            text: '3.2%',
            value: -3.2,
            unit: '%',
            dimension: 'ratio',
            qualifier: 'exact',
            indicator: '出口',
            indicatorId: 'exports',
            measure: 'growth',
            direction: 'down',
            status: 'actual',
            period: '2025-01/2025-09',
            subject: '云溪县',
            confidence: 0.75,
            evidence: [],
          },
          sentence: TEXT,
          passage: PASSAGE,
          review: 'found',
          correction: null,
          tags: [],
          note: '第一行\n"引号", 逗号',
          modifiedAt: '2025-10-22T08:00:00.000Z',
        },
      },
    ];
  },
  async *readArticles(ids) {
    yield [ARTICLE].filter(({ id }) => ids.includes(id));
  },
  async *readAnnotations() {
    yield [ANNOTATION];
  },
};

async function write(exporter: typeof jsonLdExporter): Promise<Uint8Array> {
  const pieces: BlobPart[] = [];
  for await (const piece of exporter.write(SOURCE, OPTIONS)) pieces.push(piece as BlobPart);
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const DCTERMS = 'http://purl.org/dc/terms/';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const link = (iri: string) => ({ '@id': iri, '@type': '@id' });
const choice = (iri: string) => ({ '@id': iri, '@type': '@vocab' });
const typed = (iri: string, type: string) => ({ '@id': iri, '@type': XSD + type });

/** What of the context of the Web Annotation Vocabulary (W3C, 23 February 2017, appendix A) these files use. */
const CONTEXT = {
  dcterms: DCTERMS,
  id: '@id',
  type: '@type',
  Annotation: `${OA}Annotation`,
  AnnotationCollection: `${AS}OrderedCollection`,
  AnnotationPage: `${AS}OrderedCollectionPage`,
  CssStylesheet: `${OA}CssStyle`,
  Software: `${AS}Application`,
  SpecificResource: `${OA}SpecificResource`,
  Text: 'http://purl.org/dc/dcmitype/Text',
  TextQuoteSelector: `${OA}TextQuoteSelector`,
  TextPositionSelector: `${OA}TextPositionSelector`,
  TextualBody: `${OA}TextualBody`,
  commenting: `${OA}commenting`,
  highlighting: `${OA}highlighting`,
  tagging: `${OA}tagging`,
  body: link(`${OA}hasBody`),
  target: link(`${OA}hasTarget`),
  source: link(`${OA}hasSource`),
  selector: link(`${OA}hasSelector`),
  stylesheet: link(`${OA}styledBy`),
  generator: link(`${AS}generator`),
  first: link(`${AS}first`),
  partOf: link(`${AS}partOf`),
  items: { ...link(`${AS}items`), '@container': '@list' },
  motivation: choice(`${OA}motivatedBy`),
  purpose: choice(`${OA}hasPurpose`),
  exact: `${OA}exact`,
  prefix: `${OA}prefix`,
  suffix: `${OA}suffix`,
  styleClass: `${OA}styleClass`,
  value: `${RDF}value`,
  format: 'http://purl.org/dc/elements/1.1/format',
  label: `${RDFS}label`,
  name: 'http://xmlns.com/foaf/0.1/name',
  created: typed(`${DCTERMS}created`, 'dateTime'),
  modified: typed(`${DCTERMS}modified`, 'dateTime'),
  start: typed(`${OA}start`, 'nonNegativeInteger'),
  end: typed(`${OA}end`, 'nonNegativeInteger'),
  total: typed(`${AS}totalItems`, 'nonNegativeInteger'),
  startIndex: typed(`${AS}startIndex`, 'nonNegativeInteger'),
};

/** Safe: a key or a value that would be lost on the way to triples is an error. */
const JSON_LD = {
  safe: true,
  documentLoader: async (url: string) => {
    expect(url).toBe('http://www.w3.org/ns/anno.jsonld');
    return { contextUrl: null, documentUrl: url, document: { '@context': CONTEXT } };
  },
};

interface Term {
  termType: string;
  value: string;
}

interface Triple {
  subject: Term;
  predicate: Term;
  object: Term;
}

/** What `@vocabulary/oa` makes its triples with. */
const FACTORY = {
  namedNode: (value: string): Term => ({ termType: 'NamedNode', value }),
  literal: (value: string): Term => ({ termType: 'Literal', value }),
  blankNode: (): Term => ({ termType: 'BlankNode', value: '' }),
  quad: (subject: Term, predicate: Term, object: Term): Triple => ({ subject, predicate, object }),
};

/** The objects of all triples of the vocabulary with a predicate, by subject. */
function valuesOf(predicate: string): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const quad of readVocabulary({ factory: FACTORY as never }))
    if (quad.predicate.value === predicate)
      values.set(quad.subject.value, [...(values.get(quad.subject.value) ?? []), quad.object.value]);
  return values;
}

describe('the data package', () => {
  it('has tables that a reader of Table Schema casts row by row', async () => {
    const files = unzipSync(await write(dataPackageExporter));
    const { resources } = JSON.parse(strFromU8(files['datapackage.json']!));
    const tables = resources.filter(({ schema }: { schema?: object }) => schema);
    expect(tables).toHaveLength(3);
    for (const { path, schema: descriptor } of tables) {
      const schema = await Schema.load(descriptor, { strict: true });
      expect(schema.errors, path).toEqual([]);
      const { data } = Papa.parse<string[]>(strFromU8(files[path]!), { skipEmptyLines: true });
      expect(data[0]).toEqual(schema.fieldNames);
      expect(data.length).toBeGreaterThan(1);
      for (const row of data.slice(1)) expect(schema.castRow(row), path).toHaveLength(row.length);
    }
  });

  it('is a package by the published profiles, with its rows and the links between its tables', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'package-'));
    for (const [name, bytes] of Object.entries(unzipSync(await write(dataPackageExporter)))) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), bytes);
    }
    const dataPackage = await Package.load(join(folder, 'datapackage.json'), { basePath: folder });
    expect(dataPackage.errors).toEqual([]);
    expect([dataPackage.valid, dataPackage.profile.name]).toEqual([true, 'data-package']);
    const names = ['facts', 'articles', 'codebook', 'records-facts', 'records-articles'];
    expect(dataPackage.resourceNames).toEqual(names);
    for (const name of names) expect([name, ...dataPackage.getResource(name).errors]).toEqual([name]);
    const facts = dataPackage.getResource('facts');
    expect(await facts.checkRelations()).toBe(true);
    expect(await facts.read({ keyed: true })).toMatchObject([{ article: 'a1', value_low: -3.2, start: AT }]);
    for (const name of ['records-facts', 'records-articles']) {
      const lines = String(await dataPackage.getResource(name).rawRead())
        .trim()
        .split('\n');
      expect(lines.map((line) => JSON.parse(line).id)).toEqual([name === 'records-facts' ? 'a1-1' : 'a1']);
    }
    await rm(folder, { recursive: true });
  });

  it('would not be one with a wrong name, type or reference', async () => {
    const { 'datapackage.json': bytes } = unzipSync(await write(dataPackageExporter));
    const text = strFromU8(bytes!);
    for (const [right, wrong] of [
      ['"name": "shudu-facts"', '"name": "Fakten 1"'],
      ['"resources": [', '"resources": [], "rest": ['],
      ['"type": "number"', '"type": "figure"'],
      ['"path": "data/facts.csv"', '"path": "../facts.csv"'],
    ] as const) {
      expect(text).toContain(right);
      const { valid } = await validate(JSON.parse(text.replace(right, wrong))).catch(() => ({
        valid: false,
      }));
      expect([wrong, valid]).toEqual([wrong, false]);
    }
  });
});

describe('JSON-LD', () => {
  const readExport = async () => JSON.parse(new TextDecoder().decode(await write(jsonLdExporter)));

  it('expands to the triples of the model without the network and without loss', async () => {
    const expanded = await jsonld.expand(await readExport(), JSON_LD);
    const page = expanded[0][`${AS}first`][0];
    const [annotation] = page[`${AS}items`][0]['@list'];
    expect(annotation['@type']).toEqual([`${OA}Annotation`]);
    expect(annotation['@id']).toBe(`urn:uuid:${ANNOTATION.id}`);
    const [target] = annotation[`${OA}hasTarget`];
    expect(target[`${OA}hasSource`][0]['@id']).toBe(ARTICLE.addresses[0]);
    const [quote] = target[`${OA}hasSelector`];
    expect(quote[`${OA}exact`]).toEqual([{ '@value': '3.2%' }]);
    const [record] = annotation['urn:x-shudu:vocabulary:record'];
    expect(record['urn:x-shudu:vocabulary:archived']).toEqual([{ '@value': true }]);
  });

  it('uses the terms of the Web Annotation Vocabulary for what they are meant for', async () => {
    const triples: Triple[] = await jsonld.toRDF(await readExport(), JSON_LD);
    const [kinds, domains] = [valuesOf(`${RDF}type`), valuesOf(`${RDFS}domain`)];
    const wider = valuesOf(`${RDFS}subClassOf`);
    const classesOf = ({ value }: Term) =>
      triples
        .filter(({ subject, predicate }) => subject.value === value && predicate.value === `${RDF}type`)
        .flatMap(({ object }) => [object.value, ...(wider.get(object.value) ?? [])]);
    const ours = triples.flatMap(({ predicate, object }) =>
      [predicate, object].filter(({ termType, value }) => termType === 'NamedNode' && value.startsWith(OA)),
    );
    expect(ours.length).toBeGreaterThan(20);
    for (const { value } of ours) expect(kinds.has(value), `${value} is a term of the vocabulary`).toBe(true);
    for (const { subject, predicate } of triples) {
      const [domain] = domains.get(predicate.value) ?? [];
      if (domain?.startsWith(OA)) expect(classesOf(subject), predicate.value).toContain(domain);
    }
  });
});
