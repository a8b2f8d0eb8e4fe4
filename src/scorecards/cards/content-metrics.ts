import { days, type Metric } from '../metric.ts'

/** The columns of the content card, in the order of every table. Definitions: contract, section 2, version 1. */
export const contentMetrics = [
  {
    name: 'openRate',
    kind: 'rate',
    windowMs: days(7),
    facts: 'pairs',
    beside: 'channelOpenRate',
    label: { zh: '打开率', en: 'Open rate' },
    definition: {
      zh: '触达口径。分母：触达（最早的曝光或推送）落在所选日期内、且不晚于首次打开的“内容×人”；分子：其中触达后 7 天内（含第 7 天末）打开的。',
      en: 'By reach. Whole: (content, person) pairs whose reach (earliest exposure or delivery) falls in the range and is not later than their first open. Part: those opened within 7 days after the reach, its end included.',
    },
  },
  {
    name: 'conversionRate',
    kind: 'rate',
    windowMs: days(30),
    facts: 'pairs',
    beside: 'channelConversionRate',
    label: { zh: '转化率', en: 'Conversion rate' },
    definition: {
      zh: '分母：首次打开落在所选日期内的“内容×人”；分子：其中在首次打开当时或之后 30 天内付款、且订单归因给这条内容的。',
      en: 'Whole: pairs whose first open falls in the range. Part: those whose person paid a counted order credited to that content at or after that first open and within 30 days.',
    },
  },
  {
    name: 'repeatPurchaseRate',
    kind: 'rate',
    windowMs: days(90),
    facts: 'customers',
    label: { zh: '新客90天复购率', en: '90-day repeat rate' },
    definition: {
      zh: '分母：首个有效订单在所选日期内付款、归因给这里、且已满 90 天的顾客（在本站之前买过的不算）；分子：其中 90 天内、在之后的另一天再次购买的。未满 90 天的顾客计为“观察中”。',
      en: 'Whole: customers whose first counted order was paid in the range, is credited here and is at least 90 days old (nobody who bought before the hub knew them). Part: those with a further counted order on a later day within 90 days. Younger customers are pending.',
    },
  },
  {
    name: 'directOpens',
    kind: 'count',
    windowMs: 0,
    facts: 'pairs',
    label: { zh: '直达打开', en: 'Direct opens' },
    definition: {
      zh: '从未被触达、或先打开后触达的“内容×人”，按首次打开的日期计；不进入任何打开率。',
      en: 'Pairs opened before they were ever reached, or never reached, by the day of the first open; in no open rate.',
    },
  },
  {
    name: 'opens',
    kind: 'count',
    windowMs: 0,
    facts: 'pairs',
    label: { zh: '打开人次', en: 'Opens' },
    definition: {
      zh: '首次打开落在所选日期内的“内容×人”（转化率的分母）。',
      en: 'Pairs whose first open falls in the range (the whole of the conversion rate).',
    },
  },
  {
    name: 'buyers',
    kind: 'count',
    windowMs: 0,
    facts: 'customers',
    label: { zh: '买家', en: 'Buyers' },
    definition: {
      zh: '所选日期内付款、归因给这一行的有效订单的买家，行内去重；合计是全部内容合在一起去重，不是各行相加。',
      en: 'Distinct buyers of counted orders credited to the row and paid in the range. The total is distinct over all content, not the sum of the rows.',
    },
  },
  {
    name: 'orders',
    kind: 'count',
    windowMs: 0,
    facts: 'orders',
    label: { zh: '订单', en: 'Orders' },
    definition: {
      zh: '所选日期内付款、归因给这一行的有效订单数。合计为全部内容之和；“自然/未归因”单列，不在合计内。',
      en: 'Counted orders credited to the row and paid in the range. The total is all content together; unattributed orders have their own row and are not in it.',
    },
  },
  {
    name: 'netFen',
    kind: 'fen',
    windowMs: 0,
    facts: 'orders',
    label: { zh: '净成交额', en: 'Net paid' },
    definition: {
      zh: '这些订单的实付金额减去退款（单位：分）。',
      en: 'Amount paid less refunds of those orders, in fen.',
    },
  },
  {
    name: 'deliveredOpenRate',
    kind: 'rate',
    windowMs: days(7),
    facts: 'pairs',
    label: { zh: '推送打开率', en: 'Open rate of deliveries' },
    definition: {
      zh: '打开率中，以推送为触达的部分（同一时刻既有推送又有曝光时算推送）。',
      en: 'The open rate of the pairs whose reach was a delivery (a delivery wins a tie).',
    },
  },
  {
    name: 'exposedOpenRate',
    kind: 'rate',
    windowMs: days(7),
    facts: 'pairs',
    label: { zh: '曝光点击率', en: 'Open rate of exposures' },
    definition: {
      zh: '打开率中，以曝光为触达的部分（卡片至少一半可见满 1 秒）。',
      en: 'The open rate of the pairs whose reach was an exposure (half the card visible for 1 s).',
    },
  },
  {
    name: 'periodRepeatRate',
    kind: 'rate',
    windowMs: 0,
    facts: 'customers',
    label: { zh: '期间复购率', en: 'Repeat rate in the period' },
    definition: {
      zh: '分母：所选日期内有归因给这一行的有效订单的顾客；分子：其中在所选日期内至少 2 个不同日子有有效订单（不限归因）的。一位顾客可以在几行里各算一次，合计里只算一次。',
      en: 'Whole: customers with a counted order credited to the row and paid in the range. Part: those with counted orders (of any credit) on at least 2 days of the range. A customer may be in several rows and is in the total once.',
    },
  },
  {
    name: 'channelOpenRate',
    kind: 'rate',
    windowMs: 0,
    facts: 'channel-days',
    basis: 'channel',
    label: { zh: '渠道口径打开率', en: 'Open rate, channel basis' },
    definition: {
      zh: '渠道后台导入的阅读人数 ÷ 送达人数，按发送那天计。口径由渠道定义，从不与本站口径相混；未导入时为空。从公众号拉取的送达人数，由微信给出的阅读送达率推算。',
      en: 'Imported readers ÷ imported deliveries, on the day of the delivery, as the channel counts them; never mixed with ours. Empty until channel statistics are imported. Deliveries pulled from the official account are derived from the rate that WeChat says.',
    },
  },
  {
    name: 'channelConversionRate',
    kind: 'rate',
    windowMs: 0,
    facts: 'channel-days',
    basis: 'channel',
    label: { zh: '渠道口径转化率', en: 'Conversion rate, channel basis' },
    definition: {
      zh: '渠道后台导入的购买人数 ÷ 观看人数。口径由渠道定义，从不与本站口径相混；未导入时为空。',
      en: 'Imported buyers ÷ imported viewers, as the channel counts them; never mixed with ours. Empty until channel statistics are imported.',
    },
  },
  {
    name: 'assists',
    kind: 'count',
    windowMs: 0,
    facts: 'orders',
    label: { zh: '助攻订单', en: 'Assisted orders' },
    definition: {
      zh: '所选日期内付款、由别的内容胜出、而这里的打开也在有效期内的有效订单数。',
      en: 'Counted orders paid in the range that another content won while an open of this row was within its window.',
    },
  },
  {
    name: 'firstTouchFen',
    kind: 'fen',
    windowMs: 0,
    facts: 'orders',
    label: { zh: '首触净额', en: 'Net, first touch' },
    definition: {
      zh: '同样的订单按首次触点归因的净额（分）。只作对照，不与“净成交额”相加。',
      en: 'Net paid of the same orders credited to the first open instead, in fen. Beside the winner, never added to it.',
    },
  },
  {
    name: 'linearFen',
    kind: 'fen',
    windowMs: 0,
    facts: 'orders',
    label: { zh: '均分净额', en: 'Net, linear' },
    definition: {
      zh: '同样的订单在有效期内打开过的各内容间均分的净额（分）。只作对照，不与“净成交额”相加。',
      en: 'Net paid of the same orders shared equally by the contents opened within their windows, in fen. Beside the winner, never added to it.',
    },
  },
] as const satisfies readonly Metric[]

export type ContentMetric = (typeof contentMetrics)[number]['name']

/** The share of all counted orders of the range that came back with a code of ours; a figure of the whole card. */
export const attributionCoverage = {
  name: 'attributionCoverage',
  kind: 'rate',
  windowMs: 0,
  facts: 'orders',
  label: { zh: '归因覆盖率', en: 'Attribution coverage' },
  definition: {
    zh: '所选日期内付款的有效订单中，带回本站链接代码（hub）的份额。',
    en: 'The share of counted orders paid in the range that came back with the code of a link of ours (hub).',
  },
} as const satisfies Metric

/** The second column: events about content that were stored and enter no figure. */
export const excludedEvents = {
  name: 'excluded',
  kind: 'count',
  windowMs: 0,
  facts: 'events',
  label: { zh: '排除的事件', en: 'Excluded events' },
  definition: {
    zh: '所选日期内已保存、但不是读者行为的内容事件：爬虫和自动程序（自报身份、没有本站页面的有效令牌，或同时有两种可疑迹象）、登录着后台的员工和自家设备、链接预览与预加载。每条只算一次，依此顺序归类；不进入任何比率和归因。原始事件按保留期清理后，数字仍在，明细不再列出。',
    en: 'Events about content in the range that were stored but are no reader’s: crawlers and programs (by their own word, without a fresh token of a page, or with two kinds of suspicious signs), colleagues signed in and own devices, previews of links and prefetches. Each is counted once, in this order; none is in a rate or a credit. Once raw events are dropped the counts stay and the list goes.',
  },
} as const satisfies Metric
