import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readLook } from '#look/look.ts'
import { article, breadcrumbs, faqPage, itemList, live, product, review, video } from '#site/heads/json-ld.ts'
import { shorten, toMetadata } from '#site/heads/metadata.ts'
import { searchHead } from '#site/heads/search.ts'
import type { ArticlePage } from '#site/reading/articles.ts'
import type { Brand } from '#site/reading/brand.ts'
import type { LivePage } from '#site/reading/lives.ts'
import type { Picture } from '#site/reading/picture.ts'
import type { ProductPage } from '#site/reading/products.ts'
import type { ReviewCard } from '#site/reading/reviews.ts'
import type { VideoPage } from '#site/reading/videos.ts'
import { scriptJson } from '#site/script-json.ts'

const publicUrl = process.env.PUBLIC_URL

beforeEach(() => {
  process.env.PUBLIC_URL = 'https://hub.example'
})

afterEach(() => {
  if (publicUrl === undefined) delete process.env.PUBLIC_URL
  else process.env.PUBLIC_URL = publicUrl
})

const picture: Picture = {
  url: '/api/media/file/a.webp',
  width: 1200,
  height: 900,
  alt: '茶',
  srcset: '',
  focus: '50% 50%',
  share: { url: '/api/media/file/a.jpg', width: 1080, height: 810 },
}
const brand: Brand = { name: '茗汀', logo: null, look: readLook({}), isDemo: false }
const productCard = {
  id: 'p',
  path: '/products/p',
  name: '喷雾',
  cover: picture,
  priceFen: 4990,
  mode: 'in-stock',
  isDelisted: false,
  topicIds: [],
} as const

describe('the head of the search', () => {
  it('says what it is, and keeps search engines away once something is asked', () => {
    const head = (isAsked: boolean) => toMetadata(searchHead('zh', { isAsked }), { locale: 'zh', brand: '茗汀' })
    expect(head(false)).toMatchObject({ description: expect.stringContaining('帮助'), robots: undefined })
    expect(head(true)).toMatchObject({ description: expect.stringContaining('帮助'), robots: { index: false, follow: true } })
  })
})

describe('structured data', () => {
  it('of help is its questions with their answers, and of none nothing', () => {
    expect(faqPage([{ question: '能退吗？', answer: '能。' }])).toMatchObject([
      { '@type': 'FAQPage', mainEntity: [{ '@type': 'Question', name: '能退吗？', acceptedAnswer: { text: '能。' } }] },
    ])
    expect(faqPage([])).toEqual([])
  })

  it('of an article names its dates, picture and publisher absolutely', () => {
    const page = {
      title: '换季',
      path: '/articles/a',
      cover: picture,
      publishedAt: '2026-11-01T00:00:00Z',
      updatedAt: '2026-11-02T00:00:00Z',
      kind: 'guide',
      topics: [{ id: 't', name: '换季护理', slug: 'season' }],
      products: [productCard],
      corrections: [{ at: '2026-11-03T00:00:00Z', text: '价格写错了' }],
    }
    expect(article(page as unknown as ArticlePage, brand)).toMatchObject({
      articleSection: '指南',
      keywords: '换季护理',
      mentions: [{ name: '喷雾', url: 'https://hub.example/products/p' }],
      correction: [{ '@type': 'CorrectionComment', text: '价格写错了' }],
      '@type': 'Article',
      headline: '换季',
      image: ['https://hub.example/api/media/file/a.jpg'],
      datePublished: '2026-11-01T00:00:00Z',
      dateModified: '2026-11-02T00:00:00Z',
      mainEntityOfPage: 'https://hub.example/articles/a',
      publisher: { '@type': 'Organization', name: '茗汀' },
    })
  })

  it('of a video says how long it is', () => {
    const page = {
      title: '泡',
      path: '/videos/a',
      poster: picture,
      publishedAt: '2026-11-01T00:00:00Z',
      seconds: 4.2,
      fileUrl: '/api/clips/file/a.mp4',
    }
    expect(video(page as VideoPage)).toMatchObject({ duration: 'PT4S', contentUrl: 'https://hub.example/api/clips/file/a.mp4' })
  })

  it('of a cancelled live says so', () => {
    const times = { startsAt: '2026-11-25T12:00:00Z', endsAt: null, endedAt: null, replay: false }
    const page = { title: '播', path: '/live/a', cover: null, endsAtMs: Date.UTC(2026, 10, 25, 14) }
    const of = (editorState: string) => live({ ...page, times: { ...times, editorState } } as LivePage, brand)
    expect(of('auto')).toMatchObject({ startDate: '2026-11-25T12:00:00Z', endDate: '2026-11-25T14:00:00.000Z' })
    expect(of('cancelled').eventStatus).toBe('https://schema.org/EventCancelled')
  })

  it('of a product has a price in yuan, and no rating or offer that does not exist', () => {
    const page = { ...productCard, gallery: [], skus: [], topics: [], updatedAt: '' } as unknown as ProductPage
    expect(product(page, { count: 2, mean: 4.5 }, brand)).toMatchObject({
      offers: { price: '49.90', priceCurrency: 'CNY' },
      aggregateRating: { ratingValue: '4.5', reviewCount: 2 },
    })
    const bare = product({ ...page, isDelisted: true }, { count: 0, mean: null }, brand)
    expect([bare.offers, bare.aggregateRating]).toEqual([undefined, undefined])
  })

  it('of a review names rating and product', () => {
    const page = { path: '/reviews/a', text: '好', rating: 4, nickname: '阿茶', publishedAt: '2026-11-01', product: productCard }
    expect(review(page as unknown as ReviewCard)).toMatchObject({
      reviewRating: { ratingValue: 4 },
      itemReviewed: { name: '喷雾' },
    })
  })

  it('of a path counts from one', () => {
    expect(breadcrumbs([{ label: '图文', path: '/articles' }]).itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: '图文', item: 'https://hub.example/articles' },
    ])
  })

  it('of a list names its things in order, and of an empty one nothing', () => {
    expect(itemList([{ path: '/articles/a' }, { path: '/articles/b' }])).toEqual([
      {
        '@type': 'ItemList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, url: 'https://hub.example/articles/a' },
          { '@type': 'ListItem', position: 2, url: 'https://hub.example/articles/b' },
        ],
      },
    ])
    expect(itemList([])).toEqual([])
  })

  it('cannot leave its script element', () => {
    const written = scriptJson({ text: '</script><!--\u2028&' })
    expect(written).not.toMatch(/[<>&\u2028]/)
    expect(JSON.parse(written)).toEqual({ text: '</script><!--\u2028&' })
  })
})

describe('the head of a page', () => {
  it('names one canonical address and its twin', () => {
    const head = toMetadata(
      { title: '换季', path: '/articles/a', picture, kind: 'article', section: '指南', topics: [{ name: '换季护理' }] },
      { locale: 'en', brand: '茗汀' },
    )
    expect(head.title).toBe('换季 · 茗汀')
    expect(head.alternates?.canonical).toBe('https://hub.example/en/articles/a')
    expect(head.alternates?.languages).toEqual({
      'zh-Hans': 'https://hub.example/articles/a',
      en: 'https://hub.example/en/articles/a',
      'x-default': 'https://hub.example/articles/a',
    })
    expect(head.openGraph).toMatchObject({
      type: 'article',
      section: '指南',
      tags: ['换季护理'],
      alternateLocale: 'zh_CN',
      images: [{ url: 'https://hub.example/api/media/file/a.jpg' }],
    })
  })

  it('of the front page names the brand and what it stands for', () => {
    const title = (tagline?: string) => toMetadata({ path: '/' }, { locale: 'zh', brand: '茗汀', tagline }).title
    expect([title('慢慢养'), title()]).toEqual(['茗汀 · 慢慢养', '茗汀'])
  })

  it('shortens a description between characters', () => {
    expect(shorten(' 一\n二 ', 10)).toBe('一 二')
    expect(shorten(`${'👩‍🌾'.repeat(2)}茶茶`, 3).endsWith('…')).toBe(true)
    expect(shorten('一二三四', 3)).toBe('一二…')
  })
})
