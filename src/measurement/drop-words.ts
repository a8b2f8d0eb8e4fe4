import type { Bilingual } from '#platform/bilingual.ts'

/** THE list of doors by the names under which they count, in the order in which screens show them. */
export const doorWords = {
  collect: { zh: '站点页面', en: 'Pages of the site' },
  'import-events': { zh: '导入事件', en: 'Imported events' },
  'import-deliveries': { zh: '导入送达', en: 'Imported deliveries' },
  'order-hook': { zh: '商城订单推送', en: 'Orders of malls' },
  'import-orders': { zh: '导入订单', en: 'Imported orders' },
  'import-index-points': { zh: '导入指数', en: 'Imported index points' },
  'import-channel-days': { zh: '导入渠道数据', en: 'Imported channel days' },
  'import-live-reminders': { zh: '导入直播提醒', en: 'Imported taps for reminders' },
  go: { zh: '去商城的链接', en: 'Links to malls' },
  c: { zh: '短链接', en: 'Short links' },
} as const satisfies Record<string, Bilingual>

export type DoorName = keyof typeof doorWords

/** THE list of reasons why a door did not store something, with the words for each. Nothing is dropped without one of these. */
export const reasonWords = {
  starting: { zh: '本站正在启动', en: 'The hub was starting' },
  busy: { zh: '排队已满', en: 'The queue was full' },
  database: { zh: '数据库连不上，或存入时出错', en: 'The database was away, or storing failed' },
  'too-fast': { zh: '同一访客发送过快', en: 'One visitor sent too fast' },
  refused: { zh: '读者选择不被统计', en: 'The reader asked not to be counted' },
  'unknown-subject': { zh: '没有这个内容或商品', en: 'No such content or product' },
  'day-closed': { zh: '那一天的原始数据已清理', en: 'The raw rows of that day were dropped' },
  'id-time': { zh: '编号里的时间不在 7 天内', en: 'The time inside the id is not of the last 7 days' },
  id: { zh: '编号不是 UUIDv7', en: 'The id is no UUIDv7' },
  type: { zh: '不认识的事件类型', en: 'Unknown type of event' },
  subject: { zh: '缺少对象，或格式不对', en: 'The subject is missing or malformed' },
  channel: { zh: '不认识的渠道', en: 'Unknown channel' },
  via: { zh: '分享码格式不对', en: 'Malformed share code' },
  slot: { zh: '没有这个推荐位，或它不展示这类内容', en: 'No such place of the site, or nothing of this kind stands there' },
  at: { zh: '时间缺失或格式不对', en: 'The time is missing or malformed' },
  future: { zh: '时间在将来', en: 'The time lies in the future' },
  visitor: { zh: '访客标识缺失或格式不对', en: 'The visitor is missing or malformed' },
  member: { zh: '会员标识缺失或格式不对', en: 'The member is missing or malformed' },
  'identify-session': { zh: '没有会员登录，不能认人', en: 'Identify without a member signed in' },
  shape: { zh: '一条数据不是对象', en: 'An entry is no object' },
  text: { zh: '文字里有不能保存的字符', en: 'A text holds what cannot be stored' },
  malformed: { zh: '请求格式不对', en: 'Malformed request' },
  json: { zh: '不是 JSON 或不是 UTF-8', en: 'Not JSON, or not UTF-8' },
  depth: { zh: '嵌套太深', en: 'Nested too deep' },
  'content-type': { zh: '请求的内容类型不对', en: 'Wrong content type' },
  encoding: { zh: '不认识的压缩方式', en: 'Unknown encoding' },
  gzip: { zh: 'gzip 数据损坏', en: 'The gzip stream is broken' },
  'too-large': { zh: '请求太大', en: 'The request is too large' },
  'too-many': { zh: '一次超过 50 条事件', en: 'More than 50 events at once' },
  'too-long': { zh: '一行太长', en: 'A line is too long' },
  idle: { zh: '30 秒没有收到数据', en: 'No bytes for 30 seconds' },
  aborted: { zh: '对方中途断开', en: 'The sender went away in the middle' },
  signature: { zh: '签名缺失、错误或过期', en: 'The signature is absent, wrong or too old' },
  source: { zh: '订单来源标识不对', en: 'Malformed order source' },
  order: { zh: '订单字段不对', en: 'A field of the order is wrong' },
  point: { zh: '指数的字段不对', en: 'A field of the index point is wrong' },
  'channel-day': { zh: '渠道数据的字段不对', en: 'A field of the channel day is wrong' },
  tap: { zh: '提醒的字段不对', en: 'A field of the tap is wrong' },
  unauthorized: { zh: '接口密钥缺失或无效', en: 'The API key is missing or not valid' },
  method: { zh: '请求方法不对', en: 'Wrong method' },
  unknown: { zh: '没有这个链接', en: 'No such link' },
  gone: { zh: '链接指向的内容已下架', en: 'What the link led to was taken down' },
} as const satisfies Record<string, Bilingual>

export type DropReason = keyof typeof reasonWords

/** The reasons that were answered with 503: the same data sent again is stored then. */
export const unavailableReasons: readonly DropReason[] = ['starting', 'busy', 'database']
