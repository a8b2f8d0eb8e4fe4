import { ArticleCard } from '../cards/ArticleCard.tsx'
import type { Locale } from '../locale.ts'
import grid from '../parts/Grid.module.css'
import { Sheet } from '../parts/Sheet.tsx'
import type { Reason, Related } from '../reading/related.ts'
import { wordsOf } from '../words/of.ts'
import { readingWords } from '../words/reading.ts'
import styles from './RelatedArticles.module.css'

/** What to read next, each with the fact that put it here. */
export function RelatedArticles({ related, locale }: { related: Related[]; locale: Locale }) {
  const words = wordsOf(locale)
  if (related.length === 0) return null
  return (
    <Sheet margin={{ seal: 'articles', label: words.nav.articles }} title={words.article.related}>
      <div className={grid.list}>
        {related.map(({ card, reason }) => (
          <div key={card.id}>
            <p className={styles.why}>{sayWhy(reason, locale)}</p>
            <ArticleCard card={card} locale={locale} />
          </div>
        ))}
      </div>
    </Sheet>
  )
}

function sayWhy(reason: Reason, locale: Locale): string {
  const { why } = readingWords(locale)
  if (reason.kind === 'latest') return why.latest
  return reason.kind === 'buyers' ? why.buyers(reason.buyers, reason.name) : why[reason.kind](reason.name)
}
