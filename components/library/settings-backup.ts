import * as v from 'valibot';
import type { WxtStorageItem } from 'wxt/utils/storage';
import { TERM_COLOURS } from '../../lib/dictionary/term-colour.ts';
import {
  categoryColours,
  collectsWhileReading,
  colourNames,
  hostsNotCollected,
  hostsSwitchedOff,
  libraryView,
  shownKinds,
} from '../../lib/settings/settings.ts';

const hosts = v.pipe(v.array(v.pipe(v.string(), v.maxLength(255))), v.maxLength(1000));
const name = v.pipe(v.string(), v.maxLength(100));
const words = v.pipe(v.array(v.pipe(v.string(), v.maxLength(500))), v.maxLength(1000));
const filter = v.partial(
  v.object({
    status: words,
    review: words,
    indicator: words,
    subject: words,
    period: words,
    source: words,
    tags: words,
    terms: words,
    article: words,
    from: v.pipe(v.string(), v.isoDate()),
    to: v.pipe(v.string(), v.isoDate()),
    words: v.pipe(v.string(), v.maxLength(500)),
  }),
);
const query = v.object({
  filter: v.optional(filter),
  order: v.optional(
    v.picklist(['date', 'value', 'status', 'review', 'indicator', 'subject', 'period', 'source']),
  ),
  descending: v.optional(v.boolean()),
});

/** A setting that a backup keeps: how it is read and written, and what it may hold. */
interface KeptSetting {
  schema: v.GenericSchema;
  read: () => Promise<unknown>;
  write: (value: unknown) => Promise<void>;
}

function keep<T>(
  item: WxtStorageItem<T, Record<string, unknown>>,
  schema: v.GenericSchema<unknown, T>,
): KeptSetting {
  return { schema, read: () => item.getValue(), write: (value) => item.setValue(value as T) };
}

/** The settings that a backup keeps. A further one is a line here. */
const KEPT: Readonly<Record<string, KeptSetting>> = {
  collectsWhileReading: keep(collectsWhileReading, v.boolean()),
  hostsSwitchedOff: keep(hostsSwitchedOff, hosts),
  hostsNotCollected: keep(hostsNotCollected, hosts),
  shownKinds: keep(shownKinds, v.object({ target: v.boolean(), actual: v.boolean(), term: v.boolean() })),
  colourNames: keep(
    colourNames,
    v.partial(
      v.object({
        yellow: name,
        green: name,
        blue: name,
        pink: name,
        violet: name,
        orange: name,
        teal: name,
        grey: name,
      }),
    ),
  ),
  categoryColours: keep(
    categoryColours,
    v.record(
      v.pipe(
        name,
        v.check((id) => id !== '__proto__', 'not a name'),
      ),
      v.picklist(TERM_COLOURS),
    ),
  ),
  libraryView: keep(
    libraryView,
    v.object({
      columns: v.nullable(words),
      saved: v.pipe(
        v.array(v.object({ name: v.pipe(v.string(), v.maxLength(200)), query })),
        v.maxLength(200),
      ),
    }),
  ),
};

/** The settings as a backup keeps them. */
export async function readSettings(): Promise<Record<string, unknown>> {
  const entries = Object.entries(KEPT).map(async ([name, { read }]) => [name, await read()] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** Puts settings of a backup in place; what is not known here or not of the right form is passed over. */
export async function writeSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [name, { schema, write }] of Object.entries(KEPT)) {
    if (!Object.hasOwn(settings, name)) continue;
    const checked = v.safeParse(schema, settings[name]);
    if (checked.success) await write(checked.output);
  }
}
