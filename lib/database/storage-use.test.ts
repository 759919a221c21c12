import { describe, expect, it } from 'vitest';
import { keepStorage, measureStorage } from './storage-use.ts';

function inventManager(estimate: StorageEstimate, persisted: boolean) {
  const asked = { times: 0 };
  const manager = {
    estimate: async () => estimate,
    persisted: async () => persisted,
    persist: async () => {
      asked.times += 1;
      return true;
    },
  };
  return { manager, asked };
}

describe('the use of the disk', () => {
  it('is measured, and unknown where the browser does not tell', async () => {
    const known = inventManager({ usage: 30, quota: 100 }, true).manager;
    expect(await measureStorage(known)).toEqual({ used: 30, available: 70, persistent: true });
    const unknown = inventManager({}, false).manager;
    expect(await measureStorage(unknown)).toEqual({ used: null, available: null, persistent: false });
  });

  it('is asked to be kept only where it is not kept yet', async () => {
    const kept = inventManager({}, true);
    expect([await keepStorage(kept.manager), kept.asked.times]).toEqual([true, 0]);
    const open = inventManager({}, false);
    expect([await keepStorage(open.manager), open.asked.times]).toEqual([true, 1]);
  });
});
