import type { AnchorCase } from '../tests/anchor/anchor-case.ts';
import { LENGTHS, makeCases } from '../tests/anchor/anchor-case.ts';
import { anchorOurs, hasRightOutcome } from '../tests/anchor/anchor-ours.ts';
import type { Half } from '../tests/anchor/page.ts';
import { runInBrowser } from '../tests/anchor/peers/run-in-browser.ts';
import type { Verdict } from '../tests/anchor/score.ts';
import { judge } from '../tests/anchor/score.ts';

/** The verdicts of one peer, case by case. */
interface Result {
  peer: string;
  verdicts: Verdict[];
}

const OURS = 'shudu';

/** `wrong / ok / orphan` in percent of the cases; what is left to 100 was cut badly. */
function cell(cases: readonly AnchorCase[], result: Result, wanted: (one: AnchorCase) => boolean): string {
  const verdicts = result.verdicts.filter((_, at) => wanted(cases[at]!));
  const share = (verdict: Verdict) => {
    const count = verdicts.filter((one) => one === verdict).length;
    const percent = (100 * count) / verdicts.length;
    // One wrong anchor must not be rounded away.
    return count > 0 && percent < 1 ? percent.toFixed(1) : percent.toFixed(0);
  };
  return verdicts.length === 0 ? '-' : `${share('wrong')} / ${share('ok')} / ${share('orphan')}`;
}

function printTable(
  title: string,
  cases: readonly AnchorCase[],
  rows: { results: Result[]; groups: Group[] },
): void {
  console.log(`\n${title}: % wrong / ok / orphan`);
  console.table(
    Object.fromEntries(
      rows.groups.map(({ name, has }) => [
        `${name} (${cases.filter(has).length})`,
        Object.fromEntries(rows.results.map((result) => [result.peer, cell(cases, result, has)])),
      ]),
    ),
  );
}

interface Group {
  name: string;
  has: (one: AnchorCase) => boolean;
}

async function evaluate(half: Half): Promise<number> {
  const cases = makeCases(half);
  const results = await runInBrowser(async (page) => {
    const made: Result[] = [];
    for (const peer of await page.names()) {
      const answers = await page.answer(peer, cases);
      made.push({ peer, verdicts: answers.map((answer, at) => judge(cases[at]!, answer)) });
    }
    return made;
  });
  const scenarios = [...new Set(cases.map((one) => one.scenario))];
  const all: Group = { name: 'all', has: () => true };
  const byScenario = scenarios.map((name) => ({ name, has: (one: AnchorCase) => one.scenario === name }));
  const byLength = LENGTHS.map((length) => ({
    name: `${length} characters`,
    has: (one: AnchorCase) => one.length === length,
  }));
  printTable(`Half ${half}, by scenario`, cases, { results, groups: [all, ...byScenario] });
  printTable(`Half ${half}, by length of the quote`, cases, { results, groups: byLength });
  printOutcomes(half, cases);
  const own = results.find((result) => result.peer === OURS)!;
  return own.verdicts.filter((verdict) => verdict === 'wrong').length;
}

/** How often we also name the outcome right: found or moved, edited, ambiguous, gone. */
function printOutcomes(half: Half, cases: readonly AnchorCase[]): void {
  const right = new Map<string, { cases: number; right: number }>();
  for (const one of cases) {
    const row = right.get(one.expected) ?? { cases: 0, right: 0 };
    row.cases++;
    if (hasRightOutcome(one, anchorOurs(one))) row.right++;
    right.set(one.expected, row);
  }
  console.log(`\nHalf ${half}, outcomes that ${OURS} named right`);
  console.table(Object.fromEntries(right));
}

let wrong = 0;
for (const half of ['frozen', 'unseen'] as const) wrong += await evaluate(half);
console.log(`\n${OURS}: ${wrong} wrong anchors`);
process.exitCode = wrong > 0 ? 1 : 0;
