import type { ChannelFigure } from '#measurement/channel-days/channel-day.ts'

export type DayField = 'subject' | 'day' | 'source' | ChannelFigure
type DayColumn = { field: DayField; zh: string; names: readonly string[]; example: string }

/** The columns of a table of channel figures: the heading of our template, and what the offices of WeChat call the same in their exports. */
export const dayColumns: readonly DayColumn[] = [
  {
    field: 'subject',
    zh: '内容',
    names: [
      'subject',
      '标题',
      '内容标题',
      '图文标题',
      '视频描述',
      '视频标题',
      '直播标题',
      '直播主题',
      '直播间',
      '链接',
      '页面地址',
    ],
    example: '/live/spring-tea',
  },
  {
    field: 'day',
    zh: '日期',
    names: ['day', 'date', '统计日期', '发布时间', '发布日期', '发表时间', '开播时间', '直播开始时间', '开始时间'],
    example: '2026-11-20',
  },
  { field: 'source', zh: '渠道', names: ['source', '来源', '平台'], example: '视频号直播' },
  { field: 'impressions', zh: '曝光次数', names: ['impressions', '曝光', '曝光量', '曝光数'], example: '' },
  { field: 'delivered', zh: '送达人数', names: ['delivered', '送达', '推送人数'], example: '' },
  { field: 'readers', zh: '阅读人数', names: ['readers', '总阅读人数', '读者数'], example: '' },
  { field: 'plays', zh: '播放量', names: ['plays', '播放', '播放次数', '播放数'], example: '' },
  {
    field: 'viewers',
    zh: '观看人数',
    names: ['viewers', '观众总数', '观看用户数', '累计观看人数', '看播人数', '场观'],
    example: '10430',
  },
  {
    field: 'shares',
    zh: '分享次数',
    names: ['shares', '分享', '分享人数', '分享量', '转发', '转发量', '分享数'],
    example: '286',
  },
  { field: 'buyers', zh: '成交人数', names: ['buyers', '购买人数', '支付人数', '成交用户数'], example: '312' },
  { field: 'orders', zh: '成交订单数', names: ['orders', '订单数', '支付订单数', '成交订单'], example: '340' },
  {
    field: 'amountFen',
    zh: '成交金额',
    names: ['成交金额（元）', '支付金额', '支付金额（元）', 'gmv', '销售额'],
    example: '43860.00',
  },
]

const byName = new Map(dayColumns.flatMap(({ field, zh, names }) => [zh, ...names].map((name) => [name.toLowerCase(), field])))

/** Which field a heading names, whatever its case; `undefined` for a column that is left out. */
export const dayFieldOf = (heading: string): DayField | undefined =>
  byName.get(heading.trim().toLowerCase().replaceAll('(', '（').replaceAll(')', '）'))

/** The template that colleagues download: the headings in Chinese and one example line. UTF-8 with BOM for Excel. */
export const writeDayTemplate = (): string =>
  `\ufeff${dayColumns.map(({ zh }) => zh).join(',')}\r\n${dayColumns.map(({ example }) => example).join(',')}\r\n`
