import { hasIdCardChecksum, isPlainDigits, toHalfWidth } from './personal-number.ts'

/** Kinds of personal data, in the order in which they win over each other. Pure: the form asks it in the browser as well. */
export const personalKinds = [
  { value: 'id-card', label: { zh: '身份证号', en: 'ID card number' } },
  { value: 'e-mail', label: { zh: '邮箱', en: 'E-mail address' } },
  { value: 'wechat', label: { zh: '微信号', en: 'WeChat id' } },
  { value: 'qq', label: { zh: 'QQ 号', en: 'QQ number' } },
  { value: 'account', label: { zh: '他人或平台账号', en: 'Account' } },
  { value: 'order-number', label: { zh: '订单号或运单号', en: 'Order or parcel number' } },
  { value: 'phone', label: { zh: '手机号', en: 'Mobile phone' } },
  { value: 'landline', label: { zh: '座机号', en: 'Telephone' } },
  { value: 'address', label: { zh: '住址', en: 'Address' } },
] as const

export type PersonalKind = (typeof personalKinds)[number]['value']

/** Code units of the text as it was given, `to` excluded. */
export type PersonalPassage = { kind: PersonalKind; from: number; to: number }

/**
 * Finds what tells who somebody is or how to reach him, in the order of the text, without overlaps. Prices, sizes, dates and numbers
 * of pieces are none of it. Full-width characters count as their plain ones.
 */
export function findPersonalData(text: string): PersonalPassage[] {
  const found: PersonalPassage[] = []
  // What was found is struck out before the next look, so that nothing hides beside or within it.
  for (let plain = toHalfWidth(text), count = -1; count < found.length; ) {
    count = found.length
    for (const { value: kind } of personalKinds)
      for (const [from, to] of patterns[kind](plain)) {
        if (plain.slice(from, to).includes('*')) continue
        found.push({ kind, from, to })
        plain = strikeOut(plain, from, to)
      }
  }
  return found.sort((a, b) => a.from - b.from)
}

const strikeOut = (text: string, from: number, to: number): string => text.slice(0, from) + '*'.repeat(to - from) + text.slice(to)

/** The same text with every such passage as asterisks; nothing else moves. */
export function maskPersonalData(text: string): string {
  let masked = ''
  let after = 0
  for (const { from, to } of findPersonalData(text)) {
    masked += text.slice(after, from) + '*'.repeat(to - from)
    after = to
  }
  return masked + text.slice(after)
}

type Span = readonly [from: number, to: number]
type Pattern = (plain: string) => Span[]

/**
 * Spans of a pattern's group `id`, which ends it, that `isIt`. Browsers of 2022 know neither look-behind nor the places of groups, and one
 * such pattern would keep them from reading this file at all.
 */
const spansOf =
  (pattern: RegExp, isIt: (match: string) => boolean = () => true): Pattern =>
  (plain) =>
    [...plain.matchAll(pattern)].flatMap((match) => {
      const id = match.groups?.id ?? match[0]
      const to = match.index + match[0].length
      return isIt(id) ? [[to - id.length, to] as const] : []
    })

const either =
  (...all: Pattern[]): Pattern =>
  (plain) =>
    all.flatMap((one) => one(plain))

const patterns: Record<PersonalKind, Pattern> = {
  'id-card': spansOf(/(?:^|[^\dA-Za-z])(?<id>\d{17}[\dXx])(?![\dA-Za-z])/g, hasIdCardChecksum),
  'e-mail': spansOf(/(?:^|[^\w.+-])(?<id>[\w.+-]{1,64}\s?@\s?(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,10})(?![\w-])/g),
  // A WeChat id after its name; one of letters alone needs a mark between (微信小程序 and "wx pay" are none).
  wechat: either(
    spansOf(
      /(?:微\s?信|薇\s?信|威\s?信|微❤️?|weixin|wechat|(?:^|[^a-z])[vw]x|v信)\s?(?:号码?|id)?\s?[:：是为加=_-]{1,2}\s?(?<id>[a-z][\w-]{5,19})(?![\w-])/gi,
    ),
    spansOf(
      /(?:微\s?信|薇\s?信|威\s?信|微❤️?|weixin|wechat|(?:^|[^a-z])[vw]x|v信)\s?(?:号码?|id)?\s?(?<id>(?=[a-z_-]*\d)[a-z][\w-]{5,19})(?![\w-])/gi,
    ),
    spansOf(/(?:加|➕|\+)\s?(?:我|个)?\s?(?:v|微|薇|微信)\s?[:：]?\s?(?<id>[a-z0-9][\w-]{5,19})(?![\w-])/gi),
  ),
  qq: spansOf(/(?:(?:^|[^a-z])qq|扣扣|企鹅)\s?(?:号码?|群)?\s?[:：是为加=]?\s?(?<id>[1-9]\d{4,10})(?!\d)/gi),
  account: either(
    spansOf(/(?:^|[^\w.])(?<id>@(?!\d)[\w\u4e00-\u9fff][\w\u4e00-\u9fff-]{1,19})/g),
    spansOf(/(?:小红书|抖音|快手|微博|淘宝|旺旺|闲鱼|b站)\s?(?:号|id|账号|帐号)\s?[:：是为]?\s?(?<id>[\w-]{4,24})/gi),
  ),
  'order-number': either(
    spansOf(
      /(?:订单|单|运单|快递单|物流单)\s?(?:编?号|号码)\s?[:：是为]?\s?(?<id>(?=(?:[a-z-]*\d){6})[a-z0-9-]{8,32})(?![a-z0-9])/gi,
    ),
    spansOf(/(?:^|[^A-Za-z0-9])(?<id>(?:SF|YT|JT|ZTO|STO|JDV?[A-Z]?|EMS)\d{10,16})(?!\d)/gi),
  ),
  phone: either(
    spansOf(/(?:^|[^\d.])(?<id>(?:\+?86[- ]?)?1[3-9]\d{9})(?!\d)/g),
    spansOf(/(?:^|\D)(?<id>(?:\+?86[- ]?)?1[3-9]\d(?<gap>[-_ .])\d{4}\k<gap>\d{4})(?!\d)/g),
    // Parted digit by digit, or written as words.
    spansOf(/(?:^|\D)(?<id>1(?<gap>[^\d\p{L}]{1,2})[3-9](?:\k<gap>\d){9})(?!\d)/gu),
    spansOf(
      /(?:^|[^零〇一二三四五六七八九幺])(?<id>[一幺][三四五六七八九][零〇一二三四五六七八九幺]{9})(?![零〇一二三四五六七八九幺])/g,
    ),
  ),
  landline: either(
    spansOf(/(?:^|[^\d.])(?<id>(?:\(0\d{2,3}\)\s?|0\d{2,3}[- ])\d{7,8})(?!\d)/g),
    spansOf(/(?:电话|座机|固话|tel)\s?[:：是]?\s?(?<id>\d{7,12})(?!\d)/gi, isPlainDigits),
  ),
  address: either(
    addressesAt(/(?:路|街|大道|巷|弄|胡同)\d{1,5}[号弄](?:[\u4e00-\u9fff]{0,12}\d{1,4}(?:号楼|栋|幢|座|单元|室|房|户|楼)){0,4}/g),
    addressesAt(/\d{1,3}(?:号楼|栋|幢|座)(?:\d{1,2}单元)?\d{2,4}(?:室|房|户|号)?/g),
  ),
}

/** An address is known by its end; what stands before it up to 寄到, 住在 and the like belongs to it. */
function addressesAt(end: RegExp): Pattern {
  return (plain) =>
    [...plain.matchAll(end)].map((match) => {
      const before = /[\u4e00-\u9fff]{0,24}$/.exec(plain.slice(Math.max(0, match.index - 24), match.index))![0]
      const place = /^.*(?:地址|寄|送|发|住|家|在|到|是|从|去)/.exec(before)?.[0].length ?? 0
      return [match.index - before.length + place, match.index + match[0].length] as const
    })
}
