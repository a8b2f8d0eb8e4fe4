import type { ContentSlug } from '#content-types.ts'
import { linkOut } from '#measurement/links.ts'
import { sharedPool } from '#platform/database.ts'
import { log } from '#platform/log.ts'
import type { Locale } from '../locale.ts'
import type { ProductCard } from '../reading/products.ts'
import { wordsOf } from '../words/of.ts'
import buttons from './Button.module.css'

/** The way to the mall, through `/go/<code>`. `on` is the content it stands on. Nothing when the product cannot be bought. */
export async function MallLink(props: {
  product: Pick<ProductCard, 'id' | 'name' | 'mallUrl' | 'isDelisted'>
  on?: { collection: ContentSlug; id: string }
  locale: Locale
  quiet?: boolean
}) {
  const { product, on, locale, quiet } = props
  if (!product.mallUrl || product.isDelisted) return null
  const code = await makeCode(product.mallUrl, product.id, on)
  if (!code) return null
  return (
    <a
      aria-label={`${wordsOf(locale).product.buy}：${product.name}`}
      className={quiet ? buttons.outlined : buttons.filled}
      href={`/go/${code}`}
      rel="nofollow"
    >
      {wordsOf(locale).product.buy}
    </a>
  )
}

async function makeCode(target: string, product: string, on?: { collection: ContentSlug; id: string }): Promise<string | null> {
  try {
    return await linkOut(sharedPool(), { content: on ? `${on.collection}:${on.id}` : undefined, product, target }, new Date())
  } catch (error) {
    // A page without one button is better than no page.
    log.error({ err: error instanceof Error ? error.message : String(error), product }, 'no link to the mall')
    return null
  }
}
