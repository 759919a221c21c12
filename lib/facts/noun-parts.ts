import { PhraseTable } from './phrase-table.ts';

/** Predicates of one character that are parts of common nouns: 后备, 上市公司, 有机, 对外, 可再生, 是否. */
const NOUN_PARTS = new PhraseTable(
  '共建园 共建基地 共建项目 共建共治 共青 共产 共富 共有 共治 共生 共创 就业 就地 就餐 就诊 就学 就近 便民 便利 便捷 便携 简便 人才 国家和地区 公共 共同 共享 可用 可行 可比 全会 会议 后备 后续 后勤 有机 有限 有色 有效 对外 对口 对虾 可再生 可支配 可降解 可持续 无人机 无人 无害化 无线 无障碍 等级 以上的 后方 前沿 前海 前期 不动产 不锈钢 在建 在线 在职 在校 在岗 会议 会员 会展 应用 应急 应届 要素 要闻 能源 能力 能量 和美 和谐 和平 和解 以上项目 以上企业 以上工业 以上学历 以上职称 以下青年 供水 供电 供热 供销 供应链 供应商 供给 与会 将军 已建 让利 把关 由来 从业 为民 为农 正高 使用权 使馆 给排水 参加者 参与者 开展者 支持政策 投资项目 投资 投入使用 组织部 推进会 推动会 推介会 合作社 合作项目 合作区 合作伙伴 成功人士 服务 免费开放 覆盖网 启动区 启动项目 竣工项目 开工项目 签约项目 投产项目 在建项目 进行时 接待点 接待站 运行线 运营商 运行维护 优先发展区 定向培养 试点村 试点镇 试点县 试点项目 试点城市 试点单位 试点 挂牌企业 上市公司 上市企业 上市后备 上线产品 落户企业 入选作品 入选项目 获奖作品 获奖项目 分布式 累计确诊 全面小康 同步卫星 集中供水 集中居住 集中安置 集中连片 集中隔离 集中式 积极分子 支持性 涵养 均衡 平均 都市 都江堰 正式党员 正版 将来 即将 通过率 构成要件 形成机制 保持器 要道 要地 能手 能人 会客厅 会所 会场 会城 为企 向日葵 由头 占地 并购 并网 或者 而立 及格 与子 中是 供需 供热站'
    .split(' ')
    .map((word) => [word, word] as const),
);

/** Whether a predicate at `at` is a part of a common noun of the phrase that begins at `start`. */
export function insideWord(text: string, start: number, at: number): boolean {
  if (NOUN_PARTS.matchAt(text, at)) return true;
  for (let from = Math.max(start, at - 3); from < at; from += 1) {
    const word = NOUN_PARTS.matchAt(text, from);
    if (word && word.end > at) return true;
  }
  return false;
}
