import type { DBCore, DBCoreMutateRequest, Dexie, Middleware } from 'dexie';

/** A disk whose state tests decide: how many more writes it takes before it is full. */
export interface FailingDisk {
  writesLeft: number;
}

/**
 * Makes a database refuse writes as a browser does when its share of the disk is used up: with a QuotaExceededError
 * (Indexed Database API 3.0, section 5.2). For tests.
 */
export function attachFailingDisk(db: Dexie): FailingDisk {
  const disk: FailingDisk = { writesLeft: Number.POSITIVE_INFINITY };
  const middleware: Middleware<DBCore> = {
    stack: 'dbcore',
    name: 'failingDisk',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        const mutate = (request: DBCoreMutateRequest) => {
          disk.writesLeft -= 1;
          if (disk.writesLeft < 0)
            return Promise.reject(new DOMException('the disk is full', 'QuotaExceededError'));
          return table.mutate(request);
        };
        return { ...table, mutate };
      },
    }),
  };
  db.use(middleware);
  return disk;
}
