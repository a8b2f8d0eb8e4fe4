import { readYuan } from '#platform/yuan.ts'

const AMOUNT = /[¥￥]\s*(\d[\d,]*(?:\.\d{1,2})?)|(\d[\d,]*(?:\.\d{1,2})?)\s*(?:元|块钱)/g
/** Amounts that are no price of the thing: what is taken off, given back, owed for the way, or what one has to reach. */
const NO_PRICE_BEFORE = /(?:满|减|省|返|券|赠|补|抵|差|邮费|运费|定金|押金|红包|低至|原价|日常价)[^\d]{0,3}$/
const NO_PRICE_AFTER = /^\s*(?:的)?(?:券|红包|优惠|以上|以下|起送|定金|运费|无门槛|[/／每]?\s*(?:克|g|斤|毫升|ml))/i

export type Priced = { name: string; pricesFen: number[] }
export type StalePrice = { name: string; saidFen: number; pricesFen: number[] }

/**
 * Products whose price a sentence says that names them, when it is none of their prices now. A sentence that gives one right price is
 * believed; one that names a product without a price says nothing.
 */
export function findStalePrices(text: string, products: readonly Priced[]): StalePrice[] {
  const stale = new Map<string, StalePrice>()
  for (const sentence of text.split(/[。！？!?；;\n]/)) {
    const named = products.filter(({ name, pricesFen }) => name !== '' && pricesFen.length > 0 && sentence.includes(name))
    const said = named.length > 0 ? pricesIn(sentence) : []
    if (said.length === 0 || said.some((fen) => named.some(({ pricesFen }) => pricesFen.includes(fen)))) continue
    for (const { name, pricesFen } of named) stale.set(name, { name, saidFen: said[0]!, pricesFen })
  }
  return [...stale.values()]
}

const pricesIn = (sentence: string): number[] =>
  [...sentence.matchAll(AMOUNT)].flatMap((found) => {
    const before = sentence.slice(0, found.index)
    const after = sentence.slice(found.index + found[0].length)
    if (NO_PRICE_BEFORE.test(before) || NO_PRICE_AFTER.test(after)) return []
    return readYuan(found[1] ?? found[2] ?? '') ?? []
  })
