import type { Contributor } from '../text/article.ts';
import { simplifyLabels } from './fold-text.ts';
import { isPersonName } from './person-name.ts';

/** A byline that was found in a text: as it is written, and the people in it. */
export interface Byline {
  text: string;
  contributors: Contributor[];
}

type Role = Contributor['role'];

const LONGEST = 120;
/** Words that open a list of names, and the role that they give. Longest first. */
const ROLE_WORDS: readonly [string, Role][] = [
  ['全媒体记者', 'reporter'],
  ['融媒体记者', 'reporter'],
  ['实习记者', 'reporter'],
  ['见习记者', 'reporter'],
  ['实习生', 'reporter'],
  ['记者', 'reporter'],
  ['通讯员', 'correspondent'],
  ['特约通讯员', 'correspondent'],
  ['责任编辑', 'editor'],
  ['执行编辑', 'editor'],
  ['责编', 'editor'],
  ['编辑', 'editor'],
  ['摄影报道', 'photographer'],
  ['摄影', 'photographer'],
  ['图片', 'photographer'],
  ['视频', 'photographer'],
  ['摄', 'photographer'],
  ['图', 'photographer'],
  ['撰文', 'writer'],
  ['文字', 'writer'],
  ['撰稿', 'writer'],
  ['采写', 'reporter'],
  ['统筹', 'writer'],
  ['策划', 'writer'],
  ['作者', 'writer'],
  ['文', 'writer'],
];
const ROLE_PATTERN = new RegExp(
  ROLE_WORDS.map(([word]) => word)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
);
/** Papers and desks that stand before the word 记者; no names. */
const ORGANISATION =
  /\p{Script=Han}{0,6}(?:日报|晚报|商报|时报|晨报|早报|电视台|广播台|融媒体中心|发布)|本报|本社|本台|新华社|中新社|讯|全媒体|融媒体?|评论员|特约|首席|见习|实习/gu;
const ANONYMOUS = /^[□■◆●○◎▲△]?\s*(?:本报|江门日报)?\s*(?:特约)?评论员$/;
const DATELINE =
  /^(?:【[^【】]{2,12}】|\p{Script=Han}{2,14}?(?:讯|电|消息))?[\s\u00a0]*[（(]([^（）()]{2,100})[)）]/u;
const SPOKEN_DATELINE =
  /^\p{Script=Han}{0,10}(?:讯|消息)[\s\u00a0,，]*((?:记者|通讯员|见习记者|实习记者)[^，。；]{2,40}?)(?:摄影报道|报道)/u;
const CREDIT = /(?:记者|通讯员|撰文|撰稿|采写|摄影|文|图|统筹|策划|实习生|评论员)/;
const LINE_START =
  /^[□■◆●○◎▲△（(【[]*\s*(?:(?:文字?[/、]?[图片视频/、]*|图[/、]?文?|图文|统筹|策划|撰文|采写|撰稿|摄影|通讯员|实习生)[/／:：\s】\]]|(?:\p{Script=Han}{0,10}?(?:记者|评论员))[/／:：\s】\]]|\p{Script=Han}{0,8}评论员$|记者|通讯员)/u;
const SENTENCE = /[。；;！!？?]|[，,].*[，,]/;

/** Reads the byline in a dateline: `江门日报讯 （记者/谢澄）`, `本报讯 记者谢澄报道`. */
export function readDatelineByline(text: string): Byline | null {
  const folded = simplifyLabels(text.slice(0, LONGEST));
  const match = DATELINE.exec(folded) ?? SPOKEN_DATELINE.exec(folded);
  if (match === null) return null;
  const from = match[0].indexOf(match[1]!);
  const inside = text.slice(from, from + match[1]!.length).trim();
  const isSure = CREDIT.test(match[1]!) || splitNames(inside).every(isPersonName);
  const contributors = isSure ? readContributors(inside, 'reporter') : [];
  return contributors.length > 0 ? { text: inside, contributors } : null;
}

/** Reads a line that is a byline and nothing else: `文/图 江门日报记者 林以南 周禾`, `□本报评论员`. */
export function readBylineLine(line: string): Byline | null {
  const text = line.trim();
  if (text.length < 3 || text.length > LONGEST) return null;
  const folded = simplifyLabels(text);
  if (ANONYMOUS.test(folded)) return { text: stripFrame(text), contributors: [] };
  if (!LINE_START.test(folded) || SENTENCE.test(folded)) return null;
  const contributors = readContributors(text, 'writer');
  return contributors.length > 0 ? { text: stripFrame(text), contributors } : null;
}

/** Reads the names in brackets at the end of a paragraph or in a line of their own: `（文/江门日报记者 钟越）`, `（莫小青）`. */
export function readBylineInBrackets(text: string): Byline | null {
  const inside = /[（(]([^（）()]{2,80})[)）]\s*$/.exec(text.slice(-LONGEST))?.[1]?.trim();
  if (inside === undefined || SENTENCE.test(inside)) return null;
  const isOnlyNames = splitNames(inside).every(isPersonName) && splitNames(inside).length > 0;
  if (!isOnlyNames && !CREDIT.test(simplifyLabels(inside))) return null;
  const contributors = readContributors(inside, 'writer');
  const names = new Set(contributors.map(({ name }) => name));
  const rest = simplifyLabels(inside)
    .replace(ROLE_PATTERN, '')
    .replace(ORGANISATION, '')
    .replace(/\P{Script=Han}/gu, '');
  // Nothing but names may be left; else it is a remark such as （见图） or （附图表）.
  if (names.size === 0 || rest.length > [...names].join('').length) return null;
  return { text: inside, contributors };
}

/** The people of a byline with their roles. `fallback` is the role of names that no word stands before. */
export function readContributors(text: string, fallback: Role): Contributor[] {
  const found: Contributor[] = [];
  let group: Contributor[] = [];
  let roles: Role[] = [];
  for (const { role, names } of splitByRole(text)) {
    if (role !== null) roles.push(role);
    if (names.length === 0) continue;
    group = addGroup(names, roles.length > 0 ? roles : [fallback], found);
    roles = [];
  }
  // 周禾 摄: the role stands behind the names.
  addGroup([...new Set(group.map(({ name }) => name))], roles, found);
  return found;
}

/** Cuts a byline at its role words: each with the names that follow it. The first part has no word. */
function splitByRole(text: string): { role: Role | null; names: string[] }[] {
  const folded = simplifyLabels(text);
  const parts: { role: Role | null; names: string[] }[] = [];
  let role: Role | null = null;
  let from = 0;
  for (const match of folded.matchAll(ROLE_PATTERN)) {
    parts.push({ role, names: listNames(text.slice(from, match.index)) });
    role = ROLE_WORDS.find(([word]) => word === match[0])![1];
    from = match.index + match[0].length;
  }
  parts.push({ role, names: listNames(text.slice(from)) });
  return parts;
}

/** Adds names in every one of their roles; a reporter who wrote is a reporter. Gives what it added. */
function addGroup(names: readonly string[], roles: readonly Role[], found: Contributor[]): Contributor[] {
  const isReporter = roles.includes('reporter') || roles.includes('correspondent');
  const kept = roles.filter((role, at) => roles.indexOf(role) === at && !(isReporter && role === 'writer'));
  const added: Contributor[] = [];
  for (const name of names) {
    for (const role of kept) {
      if (!found.some((one) => one.name === name && one.role === role)) added.push({ name, role });
    }
  }
  found.push(...added);
  return added;
}

function listNames(text: string): string[] {
  return splitNames(text.replace(ORGANISATION, ' ')).filter(
    (name) => isPersonName(name) || /^\p{Script=Han}{2,4}$/u.test(name),
  );
}

/** Splits a list of names. A name of two characters may be spaced to the width of three: `王　强`. */
function splitNames(text: string): string[] {
  const parts = text
    .split(/[\s/／、，,;；:：|｜&+·（）()【】[\]□■◆●○◎▲△]+/)
    .filter((part) => part.length > 0);
  const names: string[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const isSpaced = parts[at]!.length === 1 && parts[at + 1]?.length === 1;
    names.push(isSpaced ? parts[at]! + parts[at + 1]! : parts[at]!);
    if (isSpaced) at += 1;
  }
  return names;
}

function stripFrame(text: string): string {
  return text
    .replace(/^[□■◆●○◎▲△\s（(]+/, '')
    .replace(/[\s）)]+$/, '')
    .trim();
}
