/**
 * Words at which a noun phrase after a figure ends, because a predicate or the next phrase begins: 63台工业企业炉窑|完成改造.
 * They are only looked for behind at least one character of the phrase.
 */
export const PREDICATES: readonly string[] = [
  '完成 实现 达到 超过 超 突破 增长 增加 增至 下降 减少 提高 提升到 提升至 同比 环比 累计 合计 预计 总投资 计划总投资 计划投资 年产值 占地 占 占比 总建筑面积',
  '提供 设分 设立 出列 上岸 免费开展 免费提供 免费接受 稳定 脱贫 摘帽 回港 到位 上岗 就位 完工 封顶 贯通 合龙 停产 停工 复产 达标 实行 采取 采用 配备 收到 联网 接通 受灾 倒塌 死亡 受伤 入驻 进驻 返乡 合格 指出 强调 提出 介绍 表示 共同 联合 通车 颗粒归仓 破土 分赴 奔赴 赴 痊愈 出院 归集体 排名 位居 领跑 高于 低于 多于 少于 建有 用上 喝上 住进 走上 受惠 获益 上线 免费 从事 负责 担任 出动 投身 参战 值守 在线 直播 反映',
  '日均 年均 月均 户均 人均 亩均 跃升 提高到 提高至 提升到 提升至 增至 增加到 增加至 降到 降至 减少到 减少至 下降到 扩大到 升至 上升到 调升 压到 砍到 缩小到 缩小至 缩短至 拓展到 恢复到 如期 尽数 退出 靠 正增长 负增长 昼夜 奋战 接壤 已 件件 个个 人人 票决 平均 单笔 中票决 集中开工 集中签约 集中动工 集中竣工 集中投产 集中揭牌 集中亮相 入选 入围 上榜 获 获评 获得 获批 获省 荣获 榜上有名 成为 作为 列入 纳入 被 跻身 进入 走进 落户 落地 签约 签订 签署 开工 动工 竣工 投产 建成 投用 启用 启动 通车 正式 顺利 全部 全面 陆续 相继 先后 同日 同时 均 都 已 已经 将 正 正在 即将 可 得到 实施 通过 开通 通了 参加 参与 参展 参会 参赛 出席 到场 报名 前来 齐聚 汇聚 亮相 展开 开展 举行 举办 进行 组成 构成 形成 分布 分别 涉及 涵盖 覆盖 惠及 带动 保持 位于 来自 分为 包括 以及 其中 享受 受益 受到 复工 助力 用于 拥有 具有 是 为 有 在 从 由 向 与 和 及 或 等 把 给 获省 没有 处于 迈进 迈入 抱团 接入 接受 推动 推进 加快 上线 上市 挂牌 成功 定向 须 能够 可以 之一 以上 以下 以内 左右 范围内 之间 期间',
]
  .join(' ')
  .split(' ');

/** Nominal tails that add nothing to what is counted: 143个重点项目|建设. */
export const EMPTY_TAILS: readonly string[] = [
  '建设',
  '工作',
  '任务',
  '体系中',
  '中',
  '内',
  '里',
  '上',
  '的',
];

/** Bare heads that say nothing without what they became: 5个村入选|中国传统村落. */
export const BARE_HEADS: ReadonlySet<string> = new Set(
  '企业 村 镇 个村 组织 单位 项目 个人 作品 产品 学校 机构 集体 家庭 品牌 园区 社区 地区 区县 县 城市 团队 平台 案例'.split(
    ' ',
  ),
);

/** Verbs that tell what a bare head became. */
export const BECOMING: readonly string[] = [
  '入选',
  '成为',
  '入围',
  '获评',
  '获批',
  '上榜',
  '列入',
  '跻身',
  '被评为',
  '被认定为',
  '获得',
  '荣获',
];
