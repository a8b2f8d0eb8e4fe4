import { planContent } from '#demo/content/plan.ts'
import { products } from '#demo/products.ts'
import type { Stage } from '#demo/shoppers/stage.ts'

/** The stage of the demonstration without a hub: ids are made of the keys, links of the item and the product. */
export function demoStage(now: number, timeZone = 'Asia/Shanghai'): Stage {
  const contents = planContent(now, timeZone).map(({ key, ...item }) => ({
    ...item,
    subject: `${item.type}:${key}`,
    links: Object.fromEntries(item.products.map((slug) => [slug, linkCode(`${item.type}:${key}`, slug)])),
  }))
  return { now, timeZone, contents, products: products.map((product) => ({ ...product, id: product.slug })), campaigns: [] }
}

/** What the codes stand for, as the reference calculation wants it. */
export const demoLinks = (stage: Stage): Record<string, { content: string }> =>
  Object.fromEntries(
    stage.contents.flatMap(({ subject, links }) => Object.values(links).map((code) => [code, { content: subject }])),
  )

const linkCode = (subject: string, product: string): string => `${subject}-${product}`.replace(/[^A-Za-z0-9_-]/g, '-')
