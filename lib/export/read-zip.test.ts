import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZip } from './read-zip.ts';

describe('readZip', () => {
  it('stops at the limit, whatever the archive says of its sizes', async () => {
    const bomb = zipSync({ 'zeros.bin': new Uint8Array(50_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    await expect(readZip([bomb], { files: 10, bytes: 5_000_000 })).rejects.toMatchObject({
      code: 'tooLarge',
    });
  });

  it('refuses too many files', async () => {
    const names = Array.from({ length: 12 }, (_, number) => [`${number}.txt`, new Uint8Array(1)]);
    const zip = zipSync(Object.fromEntries(names));
    await expect(readZip([zip], { files: 10, bytes: 1000 })).rejects.toMatchObject({ code: 'tooLarge' });
  });

  it.each(['../a', '/a', 'a/../../b', 'C:\\a', 'a\\..\\b'])('refuses the name %s', async (name) => {
    const zip = zipSync({ [name]: new Uint8Array(1) });
    await expect(readZip([zip], { files: 10, bytes: 1000 })).rejects.toMatchObject({ code: 'foreign' });
  });
});
