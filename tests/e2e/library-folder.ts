import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

/** What an invented folder of saved articles holds, and so what a report of its import must say. */
export interface InventedFolder {
  path: string;
  /** Files, those in the archive too. */
  files: number;
  /** Articles that differ. */
  articles: number;
  /** Files with an article that another file has. */
  copies: number;
  /** Files that hold no article, by the words of the report. */
  skipped: Readonly<Record<string, number>>;
}

const PLACES = ['岗安区', '云溪县', '南屏市', '临湖镇', '高坪区', '石浦区', '清源县', '东栅镇'];
const MEETINGS = ['工业经济调度会', '春耕备耕现场会', '重点项目推进会', '民生实事部署会', '招商引资座谈会'];
const EACH = { page: 560, oldPage: 90, text: 120, oldText: 60, wideText: 20, archived: 100 } as const;

/** Characters of the two-byte part of GB 18030 with their bytes, read from the decoder. */
function makeGbEncoder(): (text: string) => Buffer {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, [number, number]>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if (low !== 0x7f && character.length === 1 && !bytes.has(character)) bytes.set(character, [high, low]);
    }
  return (text) =>
    Buffer.from(
      [...text].flatMap((one) => (one.charCodeAt(0) < 0x80 ? [one.charCodeAt(0)] : bytes.get(one)!)),
    );
}

interface Words {
  headline: string;
  date: string;
  body: string;
}

function inventWords(number: number): Words {
  const place = PLACES[number % PLACES.length]!;
  const meeting = MEETINGS[Math.floor(number / 8) % MEETINGS.length]!;
  const month = String((number % 12) + 1).padStart(2, '0');
  const day = String((number % 27) + 1).padStart(2, '0');
  return {
    headline: `${place}召开第${number}次${meeting}`,
    date: `2025-${month}-${day}`,
    body: `${place}第${number}次${meeting}昨日召开。会议提出，今年${place}新建高标准农田${number + 100}亩，新增公办学位${
      number + 20
    }个，完成老旧小区改造${number + 3}个。去年，${place}地区生产总值增长${(4 + (number % 37) / 10).toFixed(1)}%，规上工业增加值增长${(
      5 + (number % 23) / 10
    ).toFixed(1)}%。会议强调，要把各项任务落到实处，确保全年目标任务顺利完成。`,
  };
}

function writePage({ headline, date, body }: Words, charset: string): string {
  return `<!doctype html><html><head><meta charset="${charset}"><title>${headline}</title></head><body>
<h1>${headline}</h1><p>${date} 来源：岗安日报</p><article><p>${body}</p><p>与会人员还到${headline.slice(0, 3)}的车间、田头和社区察看，听取了意见。</p></article></body></html>`;
}

const writeText = ({ headline, date, body }: Words): string => `${headline}\n${date}\n\n${body}\n`;

/** Writes a folder as a reader may have it after years of saving pages: by month, in old and new encodings, with an archive and with rubbish. */
export function inventFolder(path: string): InventedFolder {
  const encodeGb = makeGbEncoder();
  let number = 0;
  let files = 0;
  const put = (name: string, content: string | Uint8Array): void => {
    const whole = join(path, name);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, content);
    files += 1;
  };
  const each = (count: number, write: (words: Words, at: number) => void): void => {
    for (let at = 0; at < count; at += 1, number += 1) write(inventWords(number), number);
  };
  each(EACH.page, (words, at) => put(`${words.date.slice(0, 7)}/${at}.html`, writePage(words, 'utf-8')));
  each(EACH.oldPage, (words, at) => put(`旧版/${at}.htm`, encodeGb(writePage(words, 'gb2312'))));
  each(EACH.text, (words, at) => put(`摘抄/${at}.txt`, writeText(words)));
  each(EACH.oldText, (words, at) => put(`摘抄/旧/${at}.txt`, encodeGb(writeText(words))));
  each(EACH.wideText, (words, at) =>
    put(`摘抄/记事本/${at}.txt`, Buffer.from(`\ufeff${writeText(words)}`, 'utf16le')),
  );
  const archive: Record<string, Uint8Array> = {};
  each(EACH.archived, (words, at) => {
    archive[`存档/${at}.html`] = strToU8(writePage(words, 'utf-8'));
  });
  put('存档.zip', zipSync(archive));
  for (let at = 0; at < 20; at += 1) put(`副本/${at}.html`, writePage(inventWords(at * 7), 'utf-8'));
  for (let at = 0; at < 8; at += 1) put(`空/${at}.html`, at % 2 ? '' : ' \n ');
  for (let at = 0; at < 7; at += 1) put(`坏/${at}.html`, Uint8Array.of(0x89, 0x50, 0, 0xff, 0xff, at));
  for (let at = 0; at < 6; at += 1) put(`图/${at}.png`, Uint8Array.of(0x89, 0x50, 0x4e, 0x47));
  for (let at = 0; at < 5; at += 1)
    put(`其他/${at}.html`, `<title>登录</title><form><input name="u${at}"></form>`);
  for (let at = 0; at < 2; at += 1) {
    put(`大/${at}.html`, '');
    truncateSync(join(path, `大/${at}.html`), 30_000_001);
  }
  return {
    path,
    files: files + EACH.archived,
    articles: number,
    copies: 20,
    skipped: {
      文件是空的: 8,
      无法解码或已损坏: 7,
      '不是 HTML、TXT': 6,
      没有找到文章: 5,
      文件太大: 2,
    },
  };
}
