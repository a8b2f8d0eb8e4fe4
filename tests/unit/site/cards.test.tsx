import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ArticleCard } from '#site/cards/ArticleCard.tsx'
import { ColumnCard } from '#site/cards/ColumnCard.tsx'
import { LiveCard } from '#site/cards/LiveCard.tsx'
import { ProductCard } from '#site/cards/ProductCard.tsx'
import { ReviewCard } from '#site/cards/ReviewCard.tsx'
import { StoryCard } from '#site/cards/StoryCard.tsx'
import { VideoCard } from '#site/cards/VideoCard.tsx'
import { hostileTitles } from '../../builders/hostile-titles.ts'

const at = '2026-11-20T04:00:00.000Z'
const with_ = (title: string) =>
  ({
    ...{ id: '1', path: '/articles/x', kind: 'guide', publishedAt: at, minutes: 3, evidence: {}, title, dek: title, host: title },
    ...{ name: title, summary: title, text: title, nickname: title, incentive: 'none', rating: 5, photos: [], priceFen: 100 },
    ...{ column: { title }, issue: 3, rhythm: 'weekly', issues: 1, latest: null, times: { startsAt: new Date(at) }, products: 1 },
  }) as never

const cards: Record<string, (title: string) => ReactElement> = {
  article: (title) => <ArticleCard card={with_(title)} locale="zh" look="lead" />,
  'article in a list': (title) => <ArticleCard card={with_(title)} locale="zh" />,
  video: (title) => <VideoCard card={with_(title)} locale="zh" />,
  live: (title) => <LiveCard card={with_(title)} locale="zh" />,
  story: (title) => <StoryCard card={with_(title)} locale="zh" />,
  column: (title) => <ColumnCard card={with_(title)} locale="zh" place={1} />,
  product: (title) => <ProductCard card={with_(title)} locale="zh" />,
  review: (title) => <ReviewCard card={with_(title)} locale="zh" />,
}

describe.each(Object.entries(cards))('the card of a %s', (_, draw) => {
  it.each(hostileTitles)('shows %s as text, in its one link', (title) => {
    const shown = renderToStaticMarkup(draw(title))
    expect(shown).not.toMatch(/<script|<style|onerror=[^&]*>|<img/)
    const links = [...shown.matchAll(/<a [^>]*>(.*?)<\/a>/gs)]
    expect(links).toHaveLength(1)
    expect(plain(links[0]![1]!).replace(/^「(.*)」$/s, '$1')).toBe(
      title.startsWith('「') ? title.replace(/^「(.*)」$/s, '$1') : title,
    )
  })
})

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#x27|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#x27': "'", amp: '&' })[name]!)
