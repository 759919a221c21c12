import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Each part imports only parts that stand on a lower step (DESIGN: ladder of imports). Parts on one step do not know each other. */
const LADDER: string[][] = [
  ['lib/text', 'lib/archive'],
  ['lib/recognise', 'lib/dictionary', 'lib/anchor'],
  ['lib/facts'],
  ['lib/export', 'lib/page', 'lib/database'],
  ['lib/sharing', 'lib/messages', 'lib/settings', 'lib/sites'],
  ['components'],
  ['entrypoints'],
];

/** Parts on one step that may know each other all the same, and why. */
const NEIGHBOURS = [
  // Exports are made from the records of the database, whose types alone are imported.
  ['lib/export', 'lib/database'],
  // The registration of sites follows the settings.
  ['lib/sites', 'lib/settings'],
  // The answer to a reading says which kinds of marks the reader wants to see.
  ['lib/messages', 'lib/settings'],
];

/** Third-party modules that only the parts named may use. */
const FENCED: Record<string, string[]> = {
  dexie: ['lib/database', 'components'],
  '@mozilla/readability': ['entrypoints', 'lib/page'],
  'wxt/browser': ['lib/messages', 'lib/settings', 'lib/sites', 'entrypoints'],
};

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

function listSources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/\.(test|bench)\.tsx?$/.test(path) && !path.includes('__tests__'));
}

const IMPORT =
  /^(?:import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm;

function readImports(path: string): Import[] {
  const source = readFileSync(join(root, path), 'utf8');
  return [...source.matchAll(IMPORT)].map((match) => {
    const name = (match[2] ?? match[3] ?? match[4])!.replace(/\?.*$/, '');
    const to = name.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), name)) : name;
    return { from: path, to, typeOnly: match[1] !== undefined };
  });
}

const sources = ['lib', 'components', 'entrypoints'].flatMap(listSources);
const imports = sources.flatMap(readImports);

const partOf = (path: string): string | undefined =>
  LADDER.flat().find((part) => path === part || path.startsWith(`${part}/`));
const stepOf = (part: string): number => LADDER.findIndex((step) => step.includes(part));

function mayImport(from: string, to: string): boolean {
  if (from === to || stepOf(to) < stepOf(from)) return true;
  return NEIGHBOURS.some(([one, other]) => one === from && other === to);
}

/** Everything that is loaded with a module: type imports are gone by then. */
function reach(start: string): Set<string> {
  const reached = new Set<string>();
  const waiting = [start];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    for (const { from, to, typeOnly } of imports) if (from === path && !typeOnly) waiting.push(to);
  }
  return reached;
}

describe('boundaries', () => {
  it('finds the sources and their imports', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(sources.length);
    const broken = imports.filter(
      ({ to }) => partOf(to) && !to.endsWith('.css') && !existsSync(join(root, to)),
    );
    expect(broken).toEqual([]);
  });

  it('lets each part import only what stands below it on the ladder', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [a, b] = [partOf(from), partOf(to)];
      return a && b && !mayImport(a, b);
    });
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('has every source in a part of the ladder', () => {
    expect(sources.filter((path) => partOf(path) === undefined)).toEqual([]);
  });

  it('has no circle of modules', () => {
    const circles = sources.filter((path) =>
      imports.some(
        ({ from, to, typeOnly }) => from === path && !typeOnly && to !== path && reach(to).has(path),
      ),
    );
    expect(circles).toEqual([]);
  });

  it('loads neither database nor dictionary nor grammar into a page', () => {
    const forbidden = [...reach('entrypoints/reader.content/index.ts')].filter(
      (path) =>
        path === 'dexie' ||
        path === '@mozilla/readability' ||
        /^lib\/(database|dictionary|recognise|sharing)\//.test(path) ||
        path === 'lib/page/read-page.ts',
    );
    expect(forbidden).toEqual([]);
  });

  it('keeps browser, database and Readability behind their fences', () => {
    const wrong = imports.filter(({ from, to, typeOnly }) => {
      const allowed = FENCED[to];
      return allowed && !typeOnly && !allowed.some((part) => from.startsWith(`${part}/`));
    });
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('has no folder of leftovers and no barrel', () => {
    expect(
      sources.filter((path) => /(^|\/)(utils?|common|helpers?|types|misc)(\/|\.tsx?$)/.test(path)),
    ).toEqual([]);
    const barrels = sources.filter(
      (path) =>
        path.startsWith('lib/') && posix.basename(path) === 'index.ts' && dirname(path) !== 'entrypoints',
    );
    expect(barrels).toEqual([]);
  });
});
