import type { InPage, TimedTask } from '../tests/anchor/peers/in-page.ts';
import { makeGoneTask } from '../tests/anchor/peers/long-page.ts';
import { runInBrowser } from '../tests/anchor/peers/run-in-browser.ts';

const LENGTHS = [28_000, 118_000];
const ANNOTATIONS = 100;
const ROUNDS = 5;
/** A peer that needs longer than this for one round is not measured again. */
const SLOW = 1000;

interface Timing {
  peer: string;
  milliseconds: number;
  rounds: number;
  chosen: number;
}

async function timePeer(page: InPage, peer: string, task: TimedTask): Promise<Timing> {
  const rounds: { milliseconds: number; chosen: number }[] = [];
  do rounds.push(await page.time(peer, task));
  while (rounds.length < ROUNDS && rounds[0]!.milliseconds < SLOW);
  rounds.sort((a, b) => a.milliseconds - b.milliseconds);
  const median = rounds[Math.floor(rounds.length / 2)]!;
  return { peer, milliseconds: median.milliseconds, rounds: rounds.length, chosen: median.chosen };
}

async function bench(length: number): Promise<void> {
  const task = makeGoneTask(length, ANNOTATIONS);
  const timings = await runInBrowser(async (page) => {
    const made: Timing[] = [];
    for (const peer of await page.names()) made.push(await timePeer(page, peer, task));
    return made;
  });
  const own = timings[0]!.milliseconds;
  console.log(`\n${ANNOTATIONS} annotations that are gone, page of ${task.after.text.length} characters`);
  console.table(
    Object.fromEntries(
      timings.map(({ peer, milliseconds, rounds, chosen }) => [
        peer,
        {
          'ms (median)': Math.round(milliseconds * 10) / 10,
          'times ours': Math.round((milliseconds / own) * 10) / 10,
          rounds,
          'places chosen (all wrong)': chosen,
        },
      ]),
    ),
  );
}

for (const length of LENGTHS) await bench(length);
