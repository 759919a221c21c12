import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFacts } from '../lib/facts/read-facts.ts';
import { readPlainText } from '../lib/text/plain-text.ts';
import { readLocale } from './messages.ts';

const folder = new URL('articles/', import.meta.url);

describe('rules of understanding', () => {
  it('all have a name in both languages, so that the card can say why', () => {
    const rules = new Set<string>();
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
      const text = readFileSync(new URL(name, folder), 'utf8');
      const date = name.match(/\d{4}-\d{2}-\d{2}/)?.[0] ?? null;
      for (const { evidence } of readFacts({ text, blocks: readPlainText(text), date })) {
        for (const { rule } of evidence) rules.add(rule);
      }
    }
    expect(rules.size).toBeGreaterThan(20);
    for (const locale of [readLocale('zh_CN'), readLocale('en')]) {
      expect([...rules].filter((rule) => !locale.has(`rule.${rule}`))).toEqual([]);
    }
  });
});
