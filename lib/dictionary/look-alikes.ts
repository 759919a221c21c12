/**
 * Characters that readers take for each other, each group in a word: forms of one stroke, circles, and Han characters that differ in the
 * length of a stroke. Cyrillic and Greek letters that look Latin (Unicode Technical Standard 39, confusables).
 */
const GROUPS =
  '一ー—–-― 〇○◯OoО0Ο 己已巳 末未 土士 日曰 戊戌戍 人入 干千 贝见 天夭 王玉 大太 乌鸟 免兔 侯候 沪泸 AАΑ BВΒ CС EЕΕ HНΗ KКΚ MМΜ PРΡ TТΤ XХΧ aа cс eе pр xх l1I|';

const FIRST_OF_GROUP: ReadonlyMap<string, string> = new Map(
  GROUPS.split(' ').flatMap((group) =>
    [...group].map((character): [string, string] => [character, group[0]!]),
  ),
);

// Kangxi radicals (U+2F00 to U+2FD5) and the supplement before them count as their characters.
const DOUBTFUL = new RegExp(
  `[\u2e80-\u2fd5${[...FIRST_OF_GROUP.keys()].join('').replace('-', '\\-')}]`,
  'gu',
);

/** What a label looks like: two labels with the same looks are easily taken for each other. */
export function describeLooks(label: string): string {
  return label.replace(DOUBTFUL, (character) => {
    const known = character.normalize('NFKC');
    return FIRST_OF_GROUP.get(character) ?? FIRST_OF_GROUP.get(known) ?? known;
  });
}
