/** What a case is about (contract, `/import/cases`). */
export const caseKinds = [
  { value: 'logistics', label: { zh: '物流', en: 'Logistics' } },
  { value: 'quality', label: { zh: '质量', en: 'Quality' } },
  { value: 'after-sales', label: { zh: '售后', en: 'After-sales' } },
  { value: 'other', label: { zh: '其他', en: 'Other' } },
] as const

export type CaseKind = (typeof caseKinds)[number]['value']

export const isCaseKind = (value: unknown): value is CaseKind => caseKinds.some((kind) => kind.value === value)

const WORDS: Record<Exclude<CaseKind, 'other'>, readonly string[]> = {
  logistics: [
    '物流',
    '快递',
    '发货',
    '送货',
    '派送',
    '运输',
    '没收到',
    '收不到',
    '少发',
    '漏发',
    '错发',
    '寄错',
    '等了',
    '包装',
    '压坏',
    '摔',
    '漏液',
  ],
  quality: [
    '质量',
    '坏',
    '变质',
    '过期',
    '发霉',
    '异味',
    '味道怪',
    '假货',
    '正品',
    '不符',
    '破损',
    '过敏',
    '刺痛',
    '长痘',
    '异物',
    '虫',
    '掉色',
    '裂',
  ],
  'after-sales': ['客服', '退款', '退货', '换货', '售后', '态度', '不理', '没人回', '推诿', '运费险', '维权', '投诉'],
}

/**
 * What a bad review is about, as far as its words and its side ratings (1 to 5) tell; people correct it. The side that was rated badly beside
 * good goods decides, else whichever list has more words in the text; nothing found is `other`.
 */
export function guessCaseKind({
  text,
  rating,
  logisticsRating,
  serviceRating,
}: {
  text: string
  rating: number | null
  logisticsRating: number | null
  serviceRating: number | null
}): CaseKind {
  const areGoodsGood = (rating ?? 0) > 2
  if (areGoodsGood && isBad(logisticsRating)) return 'logistics'
  if (areGoodsGood && isBad(serviceRating)) return 'after-sales'
  const found = (Object.keys(WORDS) as (keyof typeof WORDS)[])
    .map((kind) => ({ kind, hits: WORDS[kind].filter((word) => text.includes(word)).length }))
    .sort((a, b) => b.hits - a.hits)
  return found[0] && found[0].hits > 0 ? found[0].kind : 'other'
}

const isBad = (rating: number | null): boolean => rating !== null && rating <= 2
