/**
 * Words that stand before a name and are no part of it: verbs of such news, function words, counts. Where one of them ends within the
 * words before a head, the name begins after it (深入实施|百县千镇万村高质量发展工程).
 */
const BORDERS =
  '的 了 着 和 与 及 以及 或 并 等 在 于 为 对 把 将 被 由 从 向 到 以 是 有 使 让 给 按 据 经 则 而 也 又 还 都 已 正 更 最 其 该 此 这 那 各 每 全部 所有 其中 ' +
  '推进 推动 推出 推行 推广 实施 加快 加强 加大 建设 建成 共建 新建 在建 打造 开展 完成 深化 深入 落实 贯彻 构建 形成 健全 完善 优化 提升 提高 增强 发展 壮大 做大 做强 做优 做好 抓好 抓实 ' +
  '支持 鼓励 引导 培育 引进 引入 争取 力争 谋划 启动 开工 动工 投产 参与 融入 对接 依托 围绕 聚焦 通过 利用 按照 根据 坚持 坚决 继续 持续 全力 全面 大力 积极 主动 高标准 高质量推进 扎实 切实 ' +
  '包括 涵盖 涉及 成为 作为 属于 位于 来自 前往 走进 走访 调研 召开 举办 举行 获得 获评 获批 入选 荣获 纳入 列入 创建 创新 出台 制定 印发 发布 公布 执行 建立 设立 成立 组建 组织 ' +
  '实现 确保 保障 促进 带动 辐射 服务 服务于 助力 赋能 达到 达 超 超过 突破 增长 下降 同比 环比 比 较 约 近 共 共有 拥有 现有 累计 合计 总 新增 ' +
  '个 项 条 家 座 批 期 宗 件 名 位 次 种 类 亿元 万元 亿 万 元 亩 公里 平方公里 米 吨 年 月 日 年度 季度 上半年 全年 今年 去年 明年 近年 目前 截至 其次 首先 ' +
  '记者 从 据悉 说 介绍 表示 指出 强调 要求 认为 我 我们 他 她 他们 如 例如 比如 像 当 时 后 前 中 上 下 内 外 里 间 不断 进一步 重点 主要 相关 有关 一批 一系列 多个 若干 部分 本 ' +
  '用好 用足 抢抓 抓住 把握 释放 激活 盘活 改造 修复 整治 治理 扩建 完工 通车 运营 投入 投用 运行 使用 开放 接入 连接 串联 经过 途经 毗邻 进入 进驻 入驻 落户 签约 签订 办理 受理 申请 申报 ' +
  '凭借 借助 针对 关于 至今 随着 除了 鼓足 共享 分享 开发 生产 制造出 销售 出口到 研发 攻克 掌握 展示 展现 彰显 体现 发挥 强化 细化 压实 守住 守护 筑牢 擦亮 唱响 讲好 传承 弘扬';

/** The border words by their length, longest first. */
export const NAME_BORDERS: ReadonlyMap<number, ReadonlySet<string>> = new Map(
  [4, 3, 2, 1].map((length) => [
    length,
    new Set(BORDERS.split(' ').filter((word) => word.length === length)),
  ]),
);
