/**
 * Words that stand before a name and are no part of it: function words, verbs of such news, and words for a whole. Where one of them ends
 * within the words before a head, the name begins after it (深入实施|百县千镇万村高质量发展工程). Of single characters only those that hardly
 * stand within names.
 */
const BORDERS =
  '的 了 着 和 与 及 或 在 于 为 对 把 将 被 由 从 向 以 是 使 让 给 按 据 等 该 此 这 那 各 每 达 超 约 暨 则 且 也 已 均 仍 其 ' +
  '以及 其中 全部 所有 至少 成为 作为 属于 位于 来自 按照 根据 通过 围绕 聚焦 针对 关于 随着 除了 包括 涵盖 涉及 依托 借助 凭借 ' +
  '全区 全市 全县 全省 全镇 全年 本市 我市 我区 我省 我县 该市 今年 去年 明年 近年 目前 截至 同比 环比 累计 合计 总计 新增 现有 拥有 共有 ' +
  '推进 推动 推出 推行 推广 实施 加快 加强 加大 建设 建成 共建 新建 在建 扩建 续建 搭建 打造 开展 完成 深化 深入 落实 贯彻 构建 形成 健全 完善 优化 提升 提高 增强 壮大 巩固 拓展 丰富 ' +
  '支持 鼓励 引导 培育 引进 引入 招引 争取 力争 力促 谋划 启动 开工 动工 投产 参与 融入 对接 利用 坚持 坚决 继续 持续 全力 全面 大力 积极 主动 抓紧 精准 扎实 切实 抓好 抓实 做好 做强 做优 做大 打好 打响 打赢 打通 ' +
  '前往 走进 走访 调研 召开 举办 举行 获得 获评 获批 入选 荣获 获颁 纳入 列入 创成 出台 制定 印发 发布 公布 执行 建立 设立 成立 组建 组织 发出 发行 ' +
  '实现 确保 保障 促进 带动 辐射 助力 助推 赋能 突破 增长 下降 结合 立足 布局 抢占 用好 用足 用活 抢抓 抓住 把握 释放 激活 盘活 修复 整治 治理 升级 提质 ' +
  '完工 通车 投入 投用 使用 开放 接入 连接 串联 经过 途经 毗邻 进入 进驻 入驻 落户 签约 签订 办理 受理 申请 申报 审结 执结 查处 办结 ' +
  '共享 分享 攻克 掌握 展示 展现 彰显 体现 发挥 强化 细化 压实 守住 守护 筑牢 擦亮 唱响 讲好 传承 弘扬 建议 撰写 催生 支撑 周边 附近 成功 力推 首个 首批 首条 一批 一系列 多个 若干 部分 ' +
  '记者 据悉 介绍 表示 指出 强调 要求 认为 我们 他们 例如 比如 不断 进一步 重点 主要 相关 有关 称为 名为 叫做 授予 评为 认定为 重大 特色 省级 市级 国家级 区级 县级 新开工 规划建设 ' +
  '改造 新改建 改建 规划 俯瞰 邀请到 公开招聘 社会招聘 招聘 撤销 拉动 聚集 稳居 位列 动员 办好 管好 建好 赋予 迈入 充分认识 认识 扩大 努力 激发 更多 许多 上下 ' +
  '驶离 驶入 离开 抵达 位处 地处 吸引 布设 收储 出让 提供 发放 获取 使得 带领 率领 组团 奔赴 抵达 落成 竣工 验收 审议 携手 联手 会同 委托 邀请 出席 参加 宣传 解读 协助 负责 倾力 大手笔 高标准 谋划建设';

/** The border words by their length, longest first. */
export const NAME_BORDERS: ReadonlyMap<number, ReadonlySet<string>> = new Map(
  [4, 3, 2, 1].map((length) => [
    length,
    new Set(BORDERS.split(' ').filter((word) => word.length === length)),
  ]),
);

/**
 * Single characters after which a name begins, unless the next character makes a word with them: 经|市委编委, but 经济开发区; 因|国道G325改线工程,
 * but 因特网.
 */
export const WEAK_BORDERS: ReadonlyMap<string, string> = new Map([
  ['经', '济营贸典开纪络常理验信'],
  ['因', '特素此'],
  ['占', '地用比'],
  ['沿', '海江河线街岸途边滩'],
  ['又', ''],
  ['有', '限色机轨轴效线序源'],
  ['再', '生造'],
]);

/** A count with its classifier stands before a name, not in it: 3个|产业园, 六大|产业园, 一批|项目. */
export const COUNT = /[\d一二三四五六七八九十百千万亿两几多数][个项条家座批期宗件名位次种类大所处年月日]$/u;
