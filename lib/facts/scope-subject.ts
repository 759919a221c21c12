import { indexAt } from './passage.ts';
import type { PlaceRank } from './places/place-row.ts';
import { findPlace } from './places.ts';
import type { Reading } from './reading.ts';
import { placeAtRank } from './stories.ts';
import { type ClauseWork, nameOfStory, type SubjectAnswer } from './subject-answer.ts';

const RANKS: readonly PlaceRank[] = ['country', 'region', 'province', 'city', 'county', 'town', 'zone'];

/** 全市, 我区: the story's place at that rank. */
const SCOPES: readonly (readonly [RegExp, PlaceRank])[] = [
  [/全国|我国/, 'country'],
  [/全省|我省|全自治区/, 'province'],
  [/全市|我市|本市|市本级|全州|我州/, 'city'],
  [/全区|我区|全县|我县|本区|本县|该县|该区/, 'county'],
  [/全镇|我镇|该镇/, 'town'],
];

/** What all of those words hold: one look spares most clauses the patterns. */
const SCOPE_BEGINS = /[全我本该]/;

/** How far before a figure its clause is looked at; clauses of news are far shorter. */
const WINDOW = 160;

/** 全市, 我区 before the figure in the clause. */
export function scopeIn(work: ClauseWork, range: { start: number; end: number }): SubjectAnswer | null {
  const { reading, story } = work;
  const from = Math.max(range.start, range.end - WINDOW);
  const words = reading.view.text.slice(from, range.end);
  if (!SCOPE_BEGINS.test(words)) return null;
  for (const [pattern, rank] of SCOPES) {
    const found = pattern.exec(words);
    if (
      !found ||
      !isScope(work, words, {
        at: found.index,
        end: from + found.index + found[0].length,
        length: found[0].length,
        rank,
      })
    )
      continue;
    const place =
      rank === 'country' ? findPlace('全国') : story?.place ? placeAtRank(story.place, rank) : null;
    if (!place) continue;
    const start = from + found.index;
    const value = place.name === story?.place?.name ? nameOfStory(reading, story, place) : place.name;
    return { value, rule: 'scope', start, end: start + found[0].length, sureness: 0.85 };
  }
  return null;
}

/** 高于|全国, 跑赢|全省, 高于全国、|全省: what the figure is compared with, or the field of a ranking. */
const COMPARED_WITH =
  /(?:占|[高低快慢好优多少大]于|高出|超过|超出|超|跑赢|领先|领跑|位居|居|列|为|比|较|与|是|和|向|在|面向|辐射|服务|供应|(?:全国|全省|全市)[、和])$/;

/** Whether the words say whom the figure is about, and not the field of a prize, a ranking or a comparison. */
function isScope(
  work: ClauseWork,
  words: string,
  found: { at: number; end: number; length: number; rank: PlaceRank },
): boolean {
  const lead = words.slice(0, found.at);
  const after = words.slice(found.at + found.length);
  if (COMPARED_WITH.test(lead)) return false;
  const { mention } = work.own ?? {};
  if (mention?.figure.dimension === 'points' && mention.outerStart === found.end) return false;
  if (
    /^(?:首|第|最|排|前|领先|平均|同|统一|范围|各|的|重点|百强|[一-龥]{0,12}(?:排名|百强|前列|平均))/.test(
      after,
    )
  )
    return false;
  const place = work.story?.place;
  const wider = place && RANKS.indexOf(found.rank) < RANKS.indexOf(place.rank) && !place.name.endsWith('市');
  // A scope wider than the story's place (全国 in a story about a city) must open the figure's own clause.
  return !wider || (work.own !== null && lead.length <= 2 && isIndicatorAt(work.reading, found.end));
}

function isIndicatorAt(reading: Reading, at: number): boolean {
  return reading.indicators[indexAt(reading.indicators, at)]?.start === at;
}
