import { canonical } from '../feeds/address.ts'
import type { ArticlePage } from '../reading/articles.ts'
import type { Brand } from '../reading/brand.ts'
import type { HelpEntry } from '../reading/help.ts'
import type { LivePage } from '../reading/lives.ts'
import type { Picture } from '../reading/picture.ts'
import type { ProductPage } from '../reading/products.ts'
import type { QuestionCard } from '../reading/questions.ts'
import type { ReviewCard } from '../reading/reviews.ts'
import type { StoryPage } from '../reading/stories.ts'
import type { VideoPage } from '../reading/videos.ts'
import { wordsOf } from '../words/of.ts'

type Data = Record<string, unknown>

export const organization = (brand: Brand): Data => ({
  '@type': 'Organization',
  name: brand.name,
  url: canonical('/'),
  slogan: brand.tagline,
  logo: brand.logo ? canonical(brand.logo.url) : undefined,
})

export const breadcrumbs = (crumbs: { label: string; path: string }[]): Data => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map((crumb, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: crumb.label,
    item: canonical(crumb.path),
  })),
})

export const website = (brand: Brand): Data => ({
  '@type': 'WebSite',
  name: brand.name,
  url: canonical('/'),
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${canonical('/search')}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
})

/** The things of a list page, in their order. Takes none as no list. */
export const itemList = (cards: { path: string }[]): Data[] =>
  cards.length === 0
    ? []
    : [
        {
          '@type': 'ItemList',
          itemListElement: cards.map(({ path }, index) => ({
            '@type': 'ListItem',
            position: index + 1,
            url: canonical(path),
          })),
        },
      ]

export const article = (page: ArticlePage | StoryPage, brand: Brand): Data => ({
  '@type': 'Article',
  headline: page.title,
  description: page.dek,
  image: images(page.cover),
  datePublished: page.publishedAt,
  dateModified: page.updatedAt,
  mainEntityOfPage: canonical(page.path),
  inLanguage: 'zh-Hans',
  articleSection: 'kind' in page ? wordsOf('zh').kinds[page.kind] : page.column?.title,
  keywords: unlessEmpty(page.topics.map(({ name }) => name))?.join(','),
  isAccessibleForFree: true,
  mentions: unlessEmpty(page.products.map(({ name, path }) => ({ '@type': 'Thing', name, url: canonical(path) }))),
  correction: unlessEmpty(page.corrections.map(({ at, text }) => ({ '@type': 'CorrectionComment', datePublished: at, text }))),
  author: page.byline ? { '@type': 'Person', name: page.byline } : { '@type': 'Organization', name: brand.name },
  publisher: organization(brand),
})

export const video = (page: VideoPage): Data => ({
  '@type': 'VideoObject',
  name: page.title,
  description: page.dek ?? page.title,
  thumbnailUrl: images(page.poster),
  uploadDate: page.publishedAt,
  contentUrl: page.fileUrl ? canonical(page.fileUrl) : undefined,
  duration: page.seconds ? `PT${Math.round(page.seconds)}S` : undefined,
  url: canonical(page.path),
  inLanguage: 'zh-Hans',
})

export const live = (page: LivePage, brand: Brand): Data => ({
  '@type': 'BroadcastEvent',
  name: page.title,
  description: page.dek ?? page.notice,
  image: images(page.cover),
  startDate: page.times.startsAt,
  endDate: page.endsAtMs === null ? undefined : new Date(page.endsAtMs).toISOString(),
  isLiveBroadcast: true,
  eventStatus: page.times.editorState === 'cancelled' ? 'https://schema.org/EventCancelled' : 'https://schema.org/EventScheduled',
  eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
  location: { '@type': 'VirtualLocation', url: canonical(page.path) },
  organizer: organization(brand),
  performer: page.host ? { '@type': 'Person', name: page.host } : undefined,
})

export const product = (page: ProductPage, score: { count: number; mean: number | null }, brand: Brand): Data => ({
  '@type': 'Product',
  name: page.name,
  description: page.summary ?? page.description,
  image: images(page.cover),
  brand: { '@type': 'Brand', name: brand.name },
  url: canonical(page.path),
  offers:
    page.priceFen === null || page.isDelisted
      ? undefined
      : {
          '@type': 'Offer',
          price: (page.priceFen / 100).toFixed(2),
          priceCurrency: 'CNY',
          url: canonical(page.path),
          availability: `https://schema.org/${page.mode === 'pre-sale' ? 'PreOrder' : 'InStock'}`,
        },
  aggregateRating:
    score.mean === null
      ? undefined
      : {
          '@type': 'AggregateRating',
          ratingValue: score.mean.toFixed(1),
          reviewCount: score.count,
          bestRating: 5,
          worstRating: 1,
        },
})

export const review = (page: ReviewCard): Data => ({
  '@type': 'Review',
  reviewBody: page.text,
  datePublished: page.publishedAt,
  author: { '@type': 'Person', name: page.nickname },
  reviewRating: { '@type': 'Rating', ratingValue: page.rating, bestRating: 5, worstRating: 1 },
  itemReviewed: page.product ? { '@type': 'Product', name: page.product.name, url: canonical(page.product.path) } : undefined,
  url: canonical(page.path),
})

/** Questions with the brand's own answers. Takes none as no page of them. */
export const faqPage = (entries: Pick<HelpEntry, 'question' | 'answer'>[]): Data[] =>
  entries.length === 0
    ? []
    : [
        {
          '@type': 'FAQPage',
          inLanguage: 'zh-Hans',
          mainEntity: entries.map(({ question, answer }) => ({
            '@type': 'Question',
            name: question,
            acceptedAnswer: { '@type': 'Answer', text: answer },
          })),
        },
      ]

/** The page of one question; null while nobody has answered it, because then there is nothing to tell machines. */
export const questionPage = (card: QuestionCard, brand: Brand): Data[] =>
  card.shown.length === 0
    ? []
    : [
        {
          '@type': 'QAPage',
          mainEntity: {
            '@type': 'Question',
            name: card.text,
            text: card.text,
            answerCount: card.answers,
            datePublished: card.publishedAt,
            author: { '@type': 'Person', name: card.name },
            suggestedAnswer: card.shown.map((answer) => ({
              '@type': 'Answer',
              text: answer.text,
              upvoteCount: answer.useful,
              datePublished: answer.publishedAt,
              url: canonical(card.path),
              author: answer.isBrand ? organization(brand) : { '@type': 'Person', name: answer.name },
            })),
          },
        },
      ]

const unlessEmpty = <Item>(list: Item[]): Item[] | undefined => (list.length > 0 ? list : undefined)

const images = (picture: Picture | null): string[] | undefined => (picture ? [canonical(picture.share.url)] : undefined)
