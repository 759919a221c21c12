const INVISIBLE = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g;

/** Traditional forms of the characters that labels and credits are written with, and what they are in simplified writing. */
const TRADITIONAL = new Map(
  Array.from(
    '記记訊讯員员來来源源發发佈布時时間间責责編编輯辑攝摄圖图撰撰稿稿者者報报導导訪访實实習习見见評评論论統统籌筹劃划據据' +
      '電电視视頁页條条題题標标關关閱阅讀读點点擊击數数瀏浏覽览權权聲声業业務务會会當当現现臺台灣湾國国廣广東东門门' +
      '請请掃扫碼码載载網网絡络係系與与後后從从對对長长區区體体號号製制處处種种個个為为無无異异應应經经總总這这還还過过' +
      '歲岁萬万億亿張张陳陈黃黄楊杨趙赵吳吴劉刘許许鄭郑馮冯蔣蒋韓韩馬马羅罗謝谢葉叶蘇苏盧卢鍾钟薑姜範范賈贾韋韦鄒邹' +
      '陸陆賴赖龔龚龐庞顧顾嚴严龍龙萬万錢钱湯汤譚谭簡简麥麦鄧邓倫伦衛卫倪倪歐欧陽阳鄺邝馮冯連连蕭萧閆闫賀贺齊齐樂乐' +
      '屬属監监製制審审終终複复覆复協协聯联繫系傳传轉转遞递縣县鎮镇鄉乡鐘钟舉举閉闭幕幕刊刊綜综簽签賽赛',
  ).reduce<[string, string][]>((pairs, character, at, all) => {
    if (at % 2 === 0) pairs.push([character, all[at + 1]!]);
    return pairs;
  }, []),
);

/**
 * Writes the traditional characters that occur in labels and credits (來源, 記者, 攝影 …) in simplified form, one character for one,
 * so that one table of label words serves both writings. Other characters stay; offsets are kept.
 */
export function simplifyLabels(text: string): string {
  let out = '';
  for (const character of text) out += TRADITIONAL.get(character) ?? character;
  return out;
}

/** A text for comparing: NFKC, without white space and invisible characters. */
export function foldForComparison(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '');
}

/** Number of Han characters in a text. */
export function countHan(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}
