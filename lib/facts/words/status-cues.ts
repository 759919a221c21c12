/** What a word says about the status of the figures near it. Weights are log odds by judgement: + target, − actual. */
export interface StatusCue {
  /** Name of the rule; a key of the locale files under `rule.`. */
  rule: string;
  weight: number;
  /** `clause`: only its own clause; `onward`: also the clauses after it in the sentence; `both`: the whole sentence. */
  reach: 'clause' | 'onward' | 'both';
}

type CueGroup = readonly [rule: string, weight: number, reach: StatusCue['reach'], words: string];

/** The cues, one group a line; weight 0 hides the cues inside a longer word (主要 hides 要). */
const GROUPS: readonly CueGroup[] = [
  // Aims and intentions.
  [
    'aim',
    4,
    'onward',
    '力争 力促 争创 争当 奋力实现 冲刺 率先迈入 率先迈进 迈进 奋斗目标 有望 可望 料将 预期目标 预期目标是 工作目标 目标任务是 发展目标 目标是 目标为 目标定为 总目标 目标值 剑指 锚定 瞄准 力求 力保 务求 计划到 到时',
  ],
  [
    'expectation',
    3.5,
    'onward',
    '预计 预期 预计将 预计可 有望达到 将达 将达到 将超 将突破 将超过 将建成 将实现 将完成 将形成 将新增 将建设 将打造 将投入 将带动 将增加 将提供 达产后 投产后 建成后 建成投产后 全部建成后 全面建成后 投用后 项目建成后 建成达产后 预测 估计 预估 全面达产后 完工后 竣工后 投入使用后 达产达效后',
  ],
  [
    'plan',
    3,
    'onward',
    '拟 拟建 拟建设 拟投资 计划 计划于 计划新增 计划建设 谋划建设 谋划 筹划 筹建 正规划 预算安排 草案 将于 即将 将在 将以 将有 将把 将继续 将进一步 将全力 将加快 将重点 将着力 将积极 将持续 将推动 将推进 将大力 将努力 将开展 将打造 将会 将',
  ],
  [
    'duty',
    2,
    'onward',
    '确保 争取 务必 必须 应当 应达到 要求到 须 要 需要完成 需 不得超过 不得低于 不得少于 原则上 努力 奋力 全力 加快 推动 推进',
  ],
  ['document', 2.5, 'onward', '明确 提出 要求'],
  ['order', 1.2, 'clause', '新一轮 启动建设 努力 奋力 全力 加快 推动 推进 着力 大力'],
  // A limit holds as a rule in force too (每班控制在45人以内); with anything else that looks ahead it is an aim.
  // 园区规划建设500亩的产业园 tells of what is under way as often as of what is to come.
  ['order', 0.5, 'clause', '规划建设 规划布局'],
  ['order', 0.5, 'clause', '至少 不少于 不低于 不小于 不超过 不高于 控制在'],
  ['order', 2, 'clause', '今年安排 全年安排 计划安排 年度计划投资 年内安排 规划床位 规划学位 规划设置'],
  [
    'futureTime',
    3.5,
    'onward',
    '下一步 下一阶段 接下来 新的一年 今后 未来 明年 后年 来年 年底前 年内 月底前 下半年将 未来几年 今后几年 力争到',
  ],
  ['aimBehind', 4, 'clause', '的目标 目标 的奋斗目标 的预期目标 为目标 的任务 的控制目标 目标任务'],
  ['capability', 0.5, 'clause', '可实现 可达 可达到 可新增 可带动 可提供 可年产 可望 料'],
  // Reports of what is.
  [
    'done',
    -4,
    'clause',
    '已 已经 业已 均已 已有 已达 已超 已完成 已建成 已累计 已签约 已投入 已实现 获评 获批 荣获 入选 跃居 上榜 晋升 荣登 成功 顺利 圆满 如期 揭晓 获得 取得了 实现了 完成了 建成了 增长了 提高了 下降了 减少了 增加了 超额 提前完成 只用了 仅用 用了 了',
  ],
  [
    'reviewTime',
    -3.5,
    'both',
    '过去一年 过去五年 过去的一年 一年来 五年来 三年来 两年来 年来 去年 上年 前年 同期 截至 截止 截至目前 今年以来 以来 迄今 至今 目前 当前 如今 眼下 正在建设 正在 现有 近年来 昨日 昨天 近日 日前 当天 当日',
  ],
  [
    'comparison',
    -1.5,
    'both',
    '同比 环比 比上年 较上年 比去年 较去年 比上年同期 增至 降至 升至 减至 扩大至 高于 快于 回升 回落 收窄 跃升 居全省 居全国 居全市 位居 排名 连续',
  ],
  [
    'countSoFar',
    -1.8,
    'onward',
    '累计 共有 总计 拥有 累计 据统计 数据显示 统计显示 经初步核算 初步核算 初步统计 核算',
  ],
  // What is given under a rule that is in force.
  ['benefit', -1.5, 'clause', '标准为 标准是 缴费标准 收费标准 起付线 支付限额 支付比例 价格为 票价'],
  ['benefit', -1, 'clause', '给予 奖励 一次性奖励 再奖励 资助 补贴 补助 奖补 减免 返还 退还'],
  // Who tells it; what is told may be a plan.
  ['countSoFar', -0.8, 'onward', '据介绍 据悉 据了解 记者了解到 记者从'],
  // Tense-neutral verbs: the section decides.
  ['weakVerb', -0.7, 'clause', '完成 建成 实现 达 达到 新增 引进 办理 共 合计 收报 报收'],
  ['pastEvent', -2.5, 'onward', '举行了 召开了 举办了 启动仪式 揭牌 走访 开展了 破土 颁奖'],
  // Words that hide a cue.
  [
    '',
    0,
    'clause',
    '预测储量 预测值 预计数 主要 重要 需要 只要 纲要 摘要 要闻 要素 要求 要点 要道 要地 要案 首要 必要 简要 扼要 要么 要件 要是 机要 概要 摘要 提要 险要 紧要 不要 要看到 要认识到 要清醒 将军 将士 将近 名将 干将 大将 将来 即将来临 拟定 模拟 虚拟 拟人 计划生育 计划总投资 预计总投资 协议总投资 计划投资 计划单列市 五年计划 倍增计划 行动计划 培育计划 三年行动计划 计划财务 投资计划 年度计划 年初计划 计划的 原计划 了解 了结 为了 除了 罢了 不了 明了 末了 未了 公了 知了 明年年初 必须品 必需 须知 急需 供需 需求 内需 所需 刚需 军需 按需 共同 共享 共建 公共 共产党 共青团 共和 共治 共赢 共富 共性 共识 共创 共商 共谋 中共 共计划 共享单车 达产 达标 达人 达成 发达 到达 抵达 直达 表达 传达 下达 达州 达到国家 万达 维达 高达 四通八达 雷达 马达 通达 达效 达利 目标任务完成 既定目标 预算目标 考核目标 努力下 的努力 不懈努力 共同努力 以来的 招商签约 签约率 签约项目 完成率 完成情况 建成区 已故 不已 而已 未来三天 未来可期 未来产业 未来乡村 未来社区 未来城市 开创未来 面向未来 美好未来 现场会 办公现场 施工现场 现场教学 连续剧 提升至 提升到 提高至 提高到 接下来的日子 重点推进 主要目标 奋斗目标完成 推进会 促进会 推动会 推介会',
  ],
];

/** Cue words with what they say. The longest word at a place wins. */
export const STATUS_CUES: readonly (readonly [word: string, cue: StatusCue])[] = GROUPS.flatMap(
  ([rule, weight, reach, words]) => words.split(' ').map((word) => [word, { rule, weight, reach }] as const),
);

/**
 * Patterns that turn a cue round: the words speak of an aim but report what was reached, or what was agreed already.
 * They are tried on the clause; the first that fits decides.
 */
export const STATUS_TRAPS: readonly { rule: string; status: 'actual' | 'target'; pattern: RegExp }[] = [
  {
    rule: 'aboveTheAim',
    status: 'actual',
    pattern:
      /(?:比|较|高于|低于|超|超过|好于|快于|优于|不足|不及|未达)[^,。;]{0,8}(?:目标|预期|预算|计划|任务)/,
  },
  {
    rule: 'aimFulfilled',
    status: 'actual',
    pattern: /(?:超额|提前|全面|圆满|均)?完成(?:了)?[^,。;“”\d]{0,12}(?:目标|任务|计划|预算)的?/,
  },
  { rule: 'aimMissed', status: 'actual', pattern: /(?:未完成|未达到|未能|没有完成|距[^,。;]{0,8}目标)/ },
  {
    rule: 'shareOfThePlan',
    status: 'actual',
    pattern: /(?:占|为|达)[^,。;]{0,8}(?:计划|预算|任务)[^,。;]{0,6}的/,
  },
];

/** One of these stands in every pattern above; most clauses hold none and are spared the patterns. */
export const TRAP_WORDS = ['目标', '预期', '预算', '计划', '任务', '未', '没有完成'];
