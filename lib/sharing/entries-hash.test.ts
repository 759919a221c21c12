import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readJson } from '../dictionary/formats/json.ts';
import { hashEntries, signFile } from './entries-hash.ts';

const starter = readFileSync(new URL('../../public/dictionaries/jiangmen.json', import.meta.url), 'utf8');
const { subtle } = crypto;

describe('signFile', () => {
  it('puts the hash of the entries into the file of the starter dictionary and changes nothing else', async () => {
    const signed = await signFile(starter, subtle);
    const { sha256, ...rest } = JSON.parse(signed);
    expect(rest).toEqual(JSON.parse(starter));
    expect(sha256).toBe(await hashEntries(rest.entries, subtle));
    expect(signed.split('\n').filter((line) => !line.includes('"sha256"'))).toEqual(starter.split('\n'));
  });

  it('gives a file that is read without a remark', async () => {
    const { dictionary, issues } = readJson(await signFile(starter, subtle));
    expect(issues).toEqual([]);
    expect(dictionary?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('refuses what it cannot sign', async () => {
    await expect(signFile('{"entries":[]}', subtle)).rejects.toThrow('without a count');
    await expect(signFile('<html>', subtle)).rejects.toThrow(SyntaxError);
  });
});
