import { foldForComparison, simplifyLabels } from './fold-text.ts';
import { findBox, type Line } from './line.ts';
import { readAttribute } from './read-attribute.ts';

const CAPTION_BOXES = new Set(['figcaption', 'caption']);
const CAPTION_NAME =
  /pic_?(?:text|desc|info|note|title|caption)|(?:img|image|photo)[-_]?(?:text|desc|info|note|title|cap)|caption|tu_?(?:shuo|zhu|pian)|pictext|zhushi/i;
/** 供图, 资料图片 and the like at the end; on the folded text. */
const CREDIT_END =
  /(?:供图|制图|资料图片?|资料照片|图片来源:.{2,20}|\(.{0,12}(?:供图|(?<!拍)摄|图片)\))\)?[。.]?$/;
/** `。 周禾 摄`, `。沈南风摄影`, `记者周禾摄`; on the text as it is written, since the space before 摄 tells it from 拍摄. */
const SHOT_BY =
  /(?:[\s\u00a0\u3000]|[。！？”』)）][\p{Script=Han}/、\s\u00a0\u3000]{1,16}|(?:记者|通讯员)[\p{Script=Han}、/\s]{1,10})(?<!拍)摄(?:影)?[。）)]*$/u;
const CAPTION_START = /^(?:▲|△|图为|图:|图[一二三四五六七八九十\d]{1,2}[:、 ]|图说)/;
const LONGEST = 200;
const LONGEST_CREDITED = 160;
const LONGEST_CENTRED = 60;

/** Whether a line is the caption of a picture (or table): by its element, its words, or its place right below a picture. */
export function isCaption(line: Line): boolean {
  if (line.text.length > LONGEST) return false;
  if (findBox(line.box, CAPTION_BOXES) !== null || hasCaptionName(line)) return true;
  const text = foldForComparison(simplifyLabels(line.text));
  const isCredited = CREDIT_END.test(text) || SHOT_BY.test(simplifyLabels(line.text));
  if (line.text.length <= LONGEST_CREDITED && isCredited && !/^[(]?(?:文|记者)/.test(text)) return true;
  if (CAPTION_START.test(text) && line.pictures.length > 0) return true;
  return line.pictures.length > 0 && (repeatsAlternative(line) || isBelowPicture(line));
}

function hasCaptionName(line: Line): boolean {
  let element: Element | null = line.slices[0]!.node.parentElement;
  for (let step = 0; element !== null && step < 3; step += 1) {
    if (CAPTION_NAME.test(`${readAttribute(element, 'class')} ${readAttribute(element, 'id')}`)) return true;
    if (element === line.box.element) return false;
    element = element.parentElement;
  }
  return false;
}

function repeatsAlternative(line: Line): boolean {
  const text = foldForComparison(line.text);
  return line.pictures.some(({ alternative }) => {
    const other = foldForComparison(alternative);
    return other.length >= 2 && (text === other || text.startsWith(other));
  });
}

/** A short centred line after a picture, or the cell below a picture in a table that holds nothing else. */
function isBelowPicture(line: Line): boolean {
  if (line.text.length <= LONGEST_CENTRED && isCentred(line)) return true;
  const picture = line.pictures.at(-1)!;
  const table = findBox(line.box, new Set(['table']));
  return table !== null && table === findBox(picture.box, new Set(['table'])) && isSmallTable(table.element);
}

function isSmallTable(table: Element): boolean {
  return table.querySelectorAll('td').length <= 4 && table.querySelectorAll('p').length <= 2;
}

/** Whether the line is set in the middle, by attribute or inline style. */
function isCentred(line: Line): boolean {
  const element = line.box.element;
  const align = element.getAttribute('align')?.toLowerCase();
  return (
    align === 'center' ||
    align === 'middle' ||
    /text-align\s*:\s*center/i.test(element.getAttribute('style') ?? '')
  );
}
