/** The surnames of more than nine in ten people in China, after the yearly name reports of the Ministry of Public Security. */
const SURNAMES = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文' +
    '庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵欧解强柴华车冉房边辜吉饶刁' +
    '瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼储邝谌麦肖涂区司徒禤皇伦岑招容利茹闻闫代付' +
    '張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭許呂蘇盧蔣賈葉閻鍾譚鄒陸顧龍萬錢湯賀賴龔龐蘭顏嚴倪蘆魯韋聶叢齊莊陽衛單寧華車邊饒簡婁蓋黨連喬欒計遲藍鞏練樂儲鄺麥區倫聞閆',
);
const COMPOUND = new Set('欧阳 歐陽 司徒 上官 诸葛 司马 皇甫 东方 尉迟 夏侯 公孙 慕容 令狐'.split(' '));

/** Whether a word is formed like the name of a person: a surname and one or two, with a compound surname up to two, more characters. */
export function isPersonName(word: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(word)) return false;
  if (COMPOUND.has(word.slice(0, 2))) return word.length >= 3;
  return word.length <= 3 && SURNAMES.has(word[0]!);
}
