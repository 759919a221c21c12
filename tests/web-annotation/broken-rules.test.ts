import { describe, expect, it } from 'vitest';
import { findBrokenRules } from './broken-rules.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const PAGE = 'https://news.example.cn/a.html';
const OTHER = 'https://other.example/context.jsonld';

const quote = { type: 'TextQuoteSelector', exact: '增长5.2%', prefix: '同比', suffix: '。' };
const body = { type: 'TextualBody', value: '核对', purpose: 'commenting' };
const annotation = {
  '@context': CONTEXT,
  id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
  type: 'Annotation',
  created: '2025-12-19T08:00:00Z',
  body,
  target: { source: PAGE, selector: quote },
};
const { '@context': _, ...item } = annotation;
const page = { id: 'urn:x:1#p', type: 'AnnotationPage', items: [item], startIndex: 0 };
const collection = {
  '@context': CONTEXT,
  id: 'urn:x:1',
  type: 'AnnotationCollection',
  total: 1,
  first: page,
};

const without = (thing: object, key: string) =>
  Object.fromEntries(Object.entries(thing).filter(([name]) => name !== key));
const selecting = (selector: unknown) => ({ ...annotation, target: { source: PAGE, selector } });
const inState = (state: object) => ({ ...annotation, target: { source: PAGE, state } });

describe('the rules of the Web Annotation Data Model', () => {
  it.each<[string, unknown]>([
    ['3.1 the least there is', { '@context': CONTEXT, id: 'urn:x:1', type: 'Annotation', target: PAGE }],
    [
      '3.1 more contexts and types',
      { ...annotation, '@context': [CONTEXT, OTHER], type: ['Annotation', 'o:Mark'] },
    ],
    ['3.2.5 a string body', { ...without(annotation, 'body'), bodyValue: '核对' }],
    ['3.2.6 several bodies and targets', { ...annotation, body: [body, PAGE], target: [PAGE, { id: PAGE }] }],
    ['3.2.7 a choice', { ...annotation, body: { type: 'Choice', items: [body, PAGE] } }],
    ['4.2 several selectors', selecting([quote, { type: 'TextPositionSelector', start: 3, end: 9 }])],
    ['4.2.9 refined', selecting({ type: 'FragmentSelector', value: 'p3', refinedBy: quote })],
    ['4.2.8 a range', selecting({ type: 'RangeSelector', startSelector: quote, endSelector: quote })],
    ['4.3.1 a time', inState({ type: 'TimeState', sourceDate: '2025-12-19T08:00:00Z' })],
    ['5.1 with its page', collection],
    ['5.1 with the address of its page', { ...collection, first: 'https://notes.example/1' }],
    ['5.1 empty', { ...without(collection, 'first'), total: 0 }],
    ['5.2 a page alone', { '@context': CONTEXT, ...page, next: 'https://notes.example/2' }],
  ])('allow: %s', (_name, file) => {
    expect(findBrokenRules(file)).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['3.1 no context', without(annotation, '@context')],
    ['3.1 another context', { ...annotation, '@context': OTHER }],
    ['3.1 a single context in a list', { ...annotation, '@context': [CONTEXT] }],
    ['3.1 no id', without(annotation, 'id')],
    ['3.1 an id that is no IRI', { ...annotation, id: 'note 7' }],
    ['3.1 two ids', { ...annotation, id: ['urn:x:1', 'urn:x:2'] }],
    ['3.1 no type', without(annotation, 'type')],
    ['3.1 another type', { ...annotation, type: ['Note'] }],
    ['3.1 no target', without(annotation, 'target')],
    ['3.1 no target in the list', { ...annotation, target: [] }],
    ['3.2.1 a resource without IRI', { ...annotation, target: { format: 'text/html' } }],
    ['3.2.1 a direction of its own', { ...annotation, target: { id: PAGE, textDirection: 'down' } }],
    ['3.2.4 no value', { ...annotation, body: { type: 'TextualBody' } }],
    ['3.2.4 two values', { ...annotation, body: { ...body, value: ['一', '二'] } }],
    ['3.2.5 body and bodyValue', { ...annotation, bodyValue: '核对' }],
    [
      '3.2.5 bodyValue with a language',
      { ...without(annotation, 'body'), bodyValue: { '@value': '核', language: 'zh' } },
    ],
    ['3.2.7 two classes', { ...annotation, body: { type: ['Choice', 'List'], items: [PAGE] } }],
    ['3.3.1 not in UTC', { ...annotation, created: '2025-12-19T08:00:00+08:00' }],
    ['3.3.1 a day only', { ...annotation, modified: '2025-12-19' }],
    ['3.3.1 two dates', { ...annotation, created: [annotation.created, annotation.created] }],
    ['3.3.2 two IRIs of one agent', { ...annotation, creator: { id: ['urn:x:1', 'urn:x:2'] } }],
    ['3.3.6 rights in words', { ...annotation, rights: 'all of them' }],
    ['3.3.7 two canonical IRIs', { ...annotation, canonical: ['urn:x:1', 'urn:x:2'] }],
    ['4 two sources', { ...annotation, target: { source: [PAGE, OTHER], selector: quote } }],
    ['4.2.1 no value', selecting({ type: 'FragmentSelector' })],
    ['4.2.4 no exact', selecting(without(quote, 'exact'))],
    ['4.2.4 two prefixes', selecting({ ...quote, prefix: ['a', 'b'] })],
    ['4.2.4 two types', selecting({ ...quote, type: ['TextQuoteSelector', 'CssSelector'] })],
    ['4.2.5 no end', selecting({ type: 'TextPositionSelector', start: 3 })],
    ['4.2.5 a negative start', selecting({ type: 'TextPositionSelector', start: -1, end: 3 })],
    ['4.2.5 half a character', selecting({ type: 'TextPositionSelector', start: 0.5, end: 3 })],
    ['4.2.6 no start', selecting({ type: 'DataPositionSelector', end: 3 })],
    ['4.2.8 no end', selecting({ type: 'RangeSelector', startSelector: quote })],
    [
      '4.3.1 a beginning without end',
      inState({ type: 'TimeState', sourceDateStart: '2025-12-19T08:00:00Z' }),
    ],
    ['4.3.2 no header', inState({ type: 'HttpRequestState' })],
    ['4.4 another class of style', { ...annotation, stylesheet: { type: 'Sass', value: '' } }],
    ['5.1 no context', without(collection, '@context')],
    ['5.1 no id', without(collection, 'id')],
    ['5.1 a label that is no string', { ...collection, label: 7 }],
    ['5.1 half an annotation', { ...collection, total: 0.5 }],
    ['5.1 something, but no first page', without(collection, 'first')],
    ['5.2 a page alone without context', page],
    ['5.2 no id', { ...collection, first: without(page, 'id') }],
    ['5.2 no items', { ...collection, first: { ...page, items: [] } }],
    ['5.2 a page before the first', { ...collection, first: { ...page, startIndex: -1 } }],
    ['5.2 an item that is no annotation', { ...collection, first: { ...page, items: [{ id: 'urn:x:3' }] } }],
  ])('forbid: %s', (_name, file) => {
    expect(findBrokenRules(file)).not.toEqual([]);
  });
});
