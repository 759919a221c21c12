import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeZip } from '../../lib/archive/zip-writer.ts';
import { deflateStream } from './deflate-stream.ts';

const AT = '2025-12-01T08:00:00.000Z';
const FILES = [
  { name: 'a/long.txt', content: Array.from({ length: 500 }, (_, at) => `第${at}行:同比增长${at % 7}%。\n`) },
  { name: 'empty.txt', content: [] },
  { name: 'short.txt', content: ['出口'] },
];

async function gather(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: BlobPart[] = [];
  for await (const piece of pieces) parts.push(piece as BlobPart);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

describe('an archive that is compressed by the browser', () => {
  it('unpacks to the same files as one that is compressed by script', async () => {
    const files = unzipSync(await gather(writeZip(FILES, { at: AT, deflate: deflateStream })));
    expect(Object.keys(files)).toEqual(FILES.map(({ name }) => name));
    for (const { name, content } of FILES) expect(strFromU8(files[name]!)).toBe(content.join(''));
    expect(unzipSync(await gather(writeZip(FILES, { at: AT })))).toEqual(files);
  });

  it('fails with the error of its content', async () => {
    async function* content() {
      yield 'a';
      throw new Error('enough');
    }
    const pieces = writeZip([{ name: 'a', content: content() }], { at: AT, deflate: deflateStream });
    await expect(gather(pieces)).rejects.toThrow('enough');
  });
});
