import { type Arc, type Construct, NONE } from './arc.ts';
import {
  BIG_MAGNITUDE,
  type CharacterSet,
  CLASSES,
  DIGIT,
  HAN_DIGIT,
  hasCode,
  makeCharacterSet,
  SMALL_MAGNITUDE,
} from './characters.ts';
import { CONSTRUCTS } from './construct-table.ts';
import { canStart } from './numeral-start.ts';

/** A construct with the tables of what can stand in its second place and after its numeral; null where anything can. */
interface Entry {
  construct: Construct;
  seconds: CharacterSet | null;
  after: CharacterSet | null;
  counts: boolean;
}

/** For each UTF-16 unit, which list of `LISTS` holds the constructs that can begin with it; 0 for none. */
const LIST_OF = new Uint16Array(65536);
const LISTS: Entry[][] = [[]];
for (const construct of CONSTRUCTS) {
  const { afterNumeral, afterDigits = afterNumeral } = construct;
  const seconds = construct.seconds ? makeCharacterSet(construct.seconds) : null;
  const digits = afterDigits ? makeCharacterSet(afterDigits) : null;
  const han = afterNumeral ? makeCharacterSet(afterNumeral) : null;
  for (const character of new Set(construct.starts)) {
    const code = character.charCodeAt(0);
    if (LIST_OF[code] === 0) {
      LIST_OF[code] = LISTS.length;
      LISTS.push([]);
    }
    const after = ((CLASSES[code] as number) & DIGIT) !== 0 ? digits : han;
    (LISTS[LIST_OF[code] as number] as Entry[]).push({
      construct,
      seconds,
      after,
      counts: construct.counts === true,
    });
  }
}

/** A number for each UTF-16 unit that any construct names after its numeral; 0 for all others, which none names. */
const AFTER_NUMBERS = new Uint16Array(65536);
let afterCount = 1;
for (const { afterNumeral = '', afterDigits = '' } of CONSTRUCTS) {
  for (const character of [...afterNumeral, ...afterDigits]) {
    const code = character.charCodeAt(0);
    if (AFTER_NUMBERS[code] === 0) AFTER_NUMBERS[code] = afterCount++;
  }
}

/** The constructs of a list that can go on with a character after the numeral, made when they are first asked for. */
const CHOSEN: (Entry[] | undefined)[][] = LISTS.map(() => []);

function entriesBefore(list: number, after: number): Entry[] {
  const number = AFTER_NUMBERS[after] as number;
  const chosen = CHOSEN[list] as (Entry[] | undefined)[];
  const known = chosen[number];
  if (known) return known;
  const made = (LISTS[list] as Entry[]).filter(
    (entry) => entry.after === null || hasCode(entry.after, after),
  );
  chosen[number] = made;
  return made;
}

const HAN_NUMERAL = HAN_DIGIT | SMALL_MAGNITUDE | BIG_MAGNITUDE;
/** Longer runs of digits are telephone and account numbers, whatever follows; of Chinese numerals, noise. */
const LONG_RUN = 6;

/**
 * Every reading of every construct in the seen text, ordered by where it begins. Each construct is asked only where its tables say
 * that it can begin; nothing begins between two Arabic digits.
 */
export function readArcs(seen: string): Arc[] {
  const arcs: Arc[] = [];
  let ordered = true;
  let before = 0;
  for (let at = 0; at < seen.length; at++) {
    const code = seen.charCodeAt(at);
    const list = LIST_OF[code] as number;
    const kind = CLASSES[code] as number;
    const isInside = (before & kind & DIGIT) !== 0;
    before = kind;
    if (list !== 0 && !isInside && !readAt(seen, { at, list, kind, arcs })) ordered = false;
  }
  return ordered ? arcs : byStart(arcs);
}

/** A minus sign stands before the place where its numeral was found. A function of its own, so that the long loop above stays compiled. */
function byStart(arcs: Arc[]): Arc[] {
  return arcs.sort((a, b) => a.start - b.start);
}

interface Place {
  at: number;
  list: number;
  kind: number;
  arcs: Arc[];
}

/** Adds what begins at one place; false where a reading begins elsewhere. */
function readAt(seen: string, { at, list, kind, arcs }: Place): boolean {
  const next = seen.charCodeAt(at + 1);
  const isDigit = (kind & DIGIT) !== 0;
  const isHan = (kind & HAN_NUMERAL) !== 0;
  const after = isDigit ? codeAfter(seen, at, DIGIT) : isHan ? codeAfter(seen, at, HAN_NUMERAL) : -1;
  const entries = after < 0 ? (LISTS[list] as Entry[]) : entriesBefore(list, after);
  let ordered = true;
  for (let i = 0; i < entries.length; i++) {
    const { construct, seconds, counts } = entries[i] as Entry;
    if (seconds !== null && !hasCode(seconds, next)) continue;
    if (counts && !canStart(seen, at)) continue;
    const found = construct.read(seen, at);
    if (found === NONE) continue;
    for (let k = 0; k < found.length; k++) {
      const arc = found[k] as Arc;
      ordered &&= arc.start === at;
      arcs.push(arc);
    }
  }
  return ordered;
}

/** What stands after the run of numeral characters of one kind that begins at `at`; 0 at the end of the text, -1 after a long run. */
function codeAfter(seen: string, at: number, kind: number): number {
  const last = Math.min(seen.length, at + LONG_RUN);
  for (let end = at + 1; end < last; end++) {
    const code = seen.charCodeAt(end);
    if (((CLASSES[code] as number) & kind) === 0) return code;
  }
  return last === seen.length ? 0 : -1;
}
