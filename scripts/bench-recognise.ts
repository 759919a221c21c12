/**
 * Measures the recognition of figures and of facts beside a package that does similar work, in one run: `npm run bench`.
 * Prints CPU time per 1,000 characters (median of several passes after warming up) on 6,000, 100,000 and 1,000,000 characters and on
 * hostile input, on an ordinary page with fewer figures, how it grows, and ratios to the peer on the same text, `@microsoft/recognizers-text-suite` (zh-cn: number, percentage,
 * currency, dimension). `-- --peer=off` leaves the peer out. Texts are generated from a fixed seed; nothing here fails on a slow machine.
 */

import {
  Culture,
  recognizeCurrency,
  recognizeDimension,
  recognizeNumber,
  recognizePercentage,
} from '@microsoft/recognizers-text-suite';
import { readFacts } from '../lib/facts/read-facts.ts';
import { recognise } from '../lib/recognise/recognise.ts';
import type { BlockText } from '../lib/text/article.ts';
import { readPlainText } from '../lib/text/plain-text.ts';

const SIZES = [6_000, 100_000, 1_000_000];
const BUDGET = 0.25;
const DATE = '2025-02-14';
const withPeer = !process.argv.includes('--peer=off');

/** Mulberry32, a small generator of numbers in [0, 1) that is the same in every run. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Invented sentences in the manner of a work report; # is a whole number, ~ one with a decimal. */
const PASSAGES = [
  '一年来，我们坚持把发展经济的着力点放在实体经济上，大力弘扬企业家精神，营造亲清统一的政商关系，市场主体活力不断增强。',
  '要牢固树立和践行绿水青山就是金山银山的理念，统筹山水林田湖草沙一体化保护和系统治理，让良好生态成为群众幸福生活的增长点。',
  '各镇街、各部门要压实责任，一级抓一级、层层抓落实，以钉钉子精神推动各项任务落地见效，确保全年目标任务圆满完成。',
  '文化事业繁荣发展，城乡公共文化服务体系更加健全，优秀传统文化得到创造性转化、创新性发展，群众精神文化生活日益丰富。',
  '记者在现场看到，工人们正抢抓晴好天气加紧施工，塔吊林立、机器轰鸣，一派热火朝天的建设景象，项目负责人介绍了进展情况。',
  '坚持问题导向，聚焦群众急难愁盼，扎实办好民生实事，推动优质教育、医疗资源下沉基层，让改革发展成果更多更公平惠及全体人民。',
  '社会治理水平持续提升，平安建设走深走实，安全生产、防灾减灾、食品药品监管等工作不断加强，群众安全感和满意度稳步提高。',
  '下一步，该区将立足资源禀赋和产业基础，推动传统产业提质升级、新兴产业培育壮大、未来产业前瞻布局，加快形成新质生产力。',
  '过去一年，全市地区生产总值增长~%，规上工业增加值突破#亿元，固定资产投资完成#亿元，一般公共预算收入可比增长~%。',
  '持续优化营商环境，深入推进“一网通办”，全年新增市场主体#万户，培育国家级专精特新“小巨人”企业#家，为企业减负~亿元。',
  '今年以来，临港新城坚持以党建引领基层治理，扎实开展主题教育，干部群众的精气神明显提升，社会大局保持和谐稳定。',
  '乡村振兴全面推进，建成高标准农田#公顷（#亩），农村居民人均可支配收入#元，比上年提高~个百分点，居全省第#位。',
  '到2025年，力争引进投资超百亿元项目不少于#个，建成#座智能工厂，数字经济核心产业增加值占比达~%以上。',
  '会议强调，要深入学习贯彻党的二十大精神，坚持稳中求进工作总基调，完整、准确、全面贯彻新发展理念，切实增强责任感和使命感。',
  '“十四五”期间，新建改扩建中小学校#所，新增学位#万个，每千人口执业医师数达~人，基本医保参保率稳定在九成以上。',
  '港口货物吞吐量#万吨，集装箱吞吐量#万标箱，分别增长~%和~%；接待游客#万人次，旅游收入#亿元，恢复到2019年的#%。',
];

/** The passages that hold figures are far rarer where `ordinary`: 4 to 12 figures in 1,000 characters, as in most news. */
function makeText(length: number, ordinary = false): string {
  const random = makeRandom(20250214);
  const parts: string[] = [];
  let size = 0;
  while (size < length) {
    const passage = PASSAGES[Math.floor(random() * PASSAGES.length)] as string;
    if (ordinary && /[#~]/.test(passage) && random() < 0.87) continue;
    const filled = passage
      .replace(/#/g, () => String(2 + Math.floor(random() * 900)))
      .replace(/~/g, () => (random() * 90 + 0.1).toFixed(1));
    const isEnd = random() < 0.25;
    parts.push(isEnd ? `${filled}\n\n` : filled);
    size += filled.length;
  }
  return parts.join('').slice(0, length);
}

const HOSTILE: readonly (readonly [string, string])[] = [
  ['100,000 digits', '1'.repeat(100_000)],
  ['100,000 times 一', '一'.repeat(100_000)],
  ['50,000 times 第一', '第一'.repeat(50_000)],
  ['50,000 times 5-', '5-'.repeat(50_000)],
  ['50,000 times 亿万', '亿万'.repeat(50_000)],
  ['20,000 times 5万（', '5万（'.repeat(20_000)],
  ['50,000 times 1+', '1+'.repeat(50_000)],
  ['50,000 times 《五', '《五'.repeat(50_000)],
  ['50,000 times “五', '“五'.repeat(50_000)],
  ['20,000 times 至少五个', '至少五个'.repeat(20_000)],
  ['100,000 spaces between digits', `1${' '.repeat(100_000)}2`],
  ['100,000 times **', '**'.repeat(100_000)],
  ['10,000 list items', '- 新增企业5家\n'.repeat(10_000)],
  ['10,000 headings', '一、重点工作\n'.repeat(10_000)],
];

/** Characters read before anything is measured. */
const WARMING = 1_500_000;

function cpuMilliseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] as number;
}

/** CPU per 1,000 characters: the median of several passes, so that a busy machine says little. */
function measure(length: number, work: () => void): number {
  const passes = length <= 10_000 ? 41 : length <= 200_000 ? 9 : 3;
  // Code that ran a few times only is still being compiled, and the compiler's time would count.
  for (let read = 0; read < WARMING; read += length) work();
  return (median(Array.from({ length: passes }, () => cpuMilliseconds(work))) / length) * 1000;
}

function articleOf(text: string): BlockText & { date: string } {
  return { text, blocks: readPlainText(text), date: DATE };
}

/** What the peer needs for the same text, given to it block by block, which suits it best: it grows faster than the text. */
function recognizeWithPeer(article: BlockText): number {
  let found = 0;
  for (const { start, end } of article.blocks) {
    const text = article.text.slice(start, end);
    for (const recognize of [recognizeNumber, recognizePercentage, recognizeCurrency, recognizeDimension]) {
      found += recognize(text, Culture.Chinese).length;
    }
  }
  return found;
}

function print(label: string, values: readonly string[]): void {
  console.log(label.padEnd(32), values.map((value) => value.padStart(14)).join(''));
}

function benchSizes(): void {
  print('CPU ms per 1,000 characters', ['blocks', 'recognise', 'facts and all', 'to budget']);
  const totals: number[] = [];
  for (const size of SIZES) {
    const text = makeText(size);
    const article = articleOf(text);
    const blocks = measure(size, () => readPlainText(text));
    const recognition = measure(size, () => recognise(article));
    const facts = measure(size, () => readFacts(article));
    totals.push(facts);
    const values = [blocks, recognition, facts].map((value) => value.toFixed(4));
    print(`${size.toLocaleString('en')} characters`, [...values, `${(facts / BUDGET).toFixed(2)} ×`]);
  }
  const ordinary = articleOf(makeText(6_000, true));
  const density = (recognise(ordinary).figures.length / ordinary.text.length) * 1000;
  const alone = measure(6_000, () => recognise(ordinary));
  const all = measure(6_000, () => readFacts(ordinary));
  print(`an ordinary page (${density.toFixed(0)} figures)`, [
    '',
    alone.toFixed(4),
    all.toFixed(4),
    `${(all / BUDGET).toFixed(2)} ×`,
  ]);
  const [, middle, large] = totals as [number, number, number];
  print('growth 100,000 → 1,000,000', ['', '', `${(large / middle).toFixed(2)} ×`, '(1 = linear)']);
}

function benchHostile(): void {
  console.log('');
  print('hostile input, CPU ms in all', ['recognise', 'facts and all', 'half → whole']);
  for (const [name, text] of HOSTILE) {
    const article = articleOf(text);
    const half = articleOf(text.slice(0, text.length >> 1));
    const recognition = cpuMilliseconds(() => recognise(article));
    const before = cpuMilliseconds(() => readFacts(half));
    const facts = cpuMilliseconds(() => readFacts(article));
    print(name, [
      recognition.toFixed(1),
      facts.toFixed(1),
      `${(facts / Math.max(before, 0.1)).toFixed(1)} ×`,
    ]);
  }
}

function benchPeer(): void {
  console.log('');
  const size = 3_000;
  const article = articleOf(makeText(size));
  recognizeWithPeer(article);
  const own = measure(size, () => readFacts(article));
  const alone = measure(size, () => recognise(article));
  const peer = (cpuMilliseconds(() => recognizeWithPeer(article)) / size) * 1000;
  print(`beside the peer, ${size.toLocaleString('en')} characters`, ['ms per 1,000', 'peer takes']);
  print('recognise', [alone.toFixed(4), `${Math.round(peer / alone)} ×`]);
  print('facts and all', [own.toFixed(4), `${Math.round(peer / own)} ×`]);
  print('recognizers-text-suite', [peer.toFixed(1), '1 ×']);
}

benchSizes();
benchHostile();
if (withPeer) benchPeer();
