import { bodyText } from '#content/writing/body-text.ts'
import type {
  Article,
  BrandStory,
  Campaign,
  Column,
  HelpEntry,
  LiveStream,
  Product,
  Review,
  ShortVideo,
  Topic,
} from '#generated/payload-types.ts'
import type { Searched } from './make-vectors.ts'

/** What is kept of a public document, as the public reads it; relations are populated. */
export type Texts = Searched & {
  /** The last part of its address. */
  slug: string
  at: string | null | undefined
  cover?: unknown
  /** Documents whose names stand in it. */
  mentions?: unknown[]
}

type Written = Article | BrandStory | ShortVideo | LiveStream

export const readArticle = (doc: Article): Texts => ({ ...readShared(doc), body: bodyText(doc.body) })

export function readStory(doc: BrandStory): Texts {
  const shared = readShared(doc)
  const column = populated<Column>([doc.column])
  return {
    ...shared,
    names: [...shared.names, ...column.map(({ title }) => title)],
    body: bodyText(doc.body),
    mentions: [...shared.mentions, ...column],
  }
}

/** What is said in a clip stands in its captions. */
export const readVideo = (doc: ShortVideo): Texts => ({ ...readShared(doc), body: spokenText(doc.captions ?? '') })

export function readLive(doc: LiveStream): Texts {
  const shared = readShared(doc)
  const lines = (doc.lineup ?? []).map(({ title }) => title ?? '').filter(Boolean)
  return {
    ...shared,
    names: [...new Set([...shared.names, ...lines])],
    body: [doc.host, doc.notice].filter(Boolean).join('\n'),
    at: doc.startsAt,
  }
}

export const readProduct = (doc: Product): Texts => ({
  slug: String(doc.slug),
  title: doc.name,
  names: populated<Topic>(doc.topics).map(({ name }) => name),
  dek: doc.summary ?? '',
  body: [doc.description ?? '', ...(doc.skus ?? []).flatMap(({ sku, name }) => [name ?? '', sku])].filter(Boolean).join('\n'),
  at: doc.createdAt,
  cover: doc.cover,
  mentions: doc.topics ?? [],
})

/** A review is called after its product and found by its own words; who wrote it is searched for by nobody. */
export function readReview(doc: Review): Texts {
  const product = populated<Product>([doc.product])
  return {
    slug: doc.id,
    title: '',
    names: product.map(({ name }) => name),
    dek: '',
    body: doc.text,
    at: doc.publishedAt ?? doc.submittedAt,
    mentions: product,
  }
}

export const readColumn = (doc: Column): Texts => readNamed(doc, doc.title)
export const readTopic = (doc: Topic): Texts => readNamed(doc, doc.name)

export const readCampaign = (doc: Campaign): Texts => ({
  slug: String(doc.slug),
  title: doc.name,
  names: [],
  dek: '',
  body: [doc.trial?.gets, doc.trial?.eligibility].filter(Boolean).join('\n'),
  at: doc.startsAt,
})

/** A question is looked for like a title, its answer like a text. */
export function readHelp(doc: HelpEntry): Texts {
  const products = populated<Product>(doc.products)
  return {
    slug: String(doc.slug),
    title: doc.question,
    names: products.map(({ name }) => name),
    dek: '',
    body: doc.answer,
    at: doc.updatedAt,
    mentions: products,
  }
}

const readNamed = (doc: Column | Topic, title: string): Texts => ({
  slug: String(doc.slug),
  title,
  names: [],
  dek: doc.dek ?? '',
  body: '',
  at: doc.createdAt,
  cover: doc.cover,
})

function readShared(doc: Written) {
  const [products, topics] = [populated<Product>(doc.products), populated<Topic>(doc.topics)]
  return {
    slug: String(doc.slug),
    title: doc.title,
    names: [...products, ...topics].map(({ name }) => name),
    dek: doc.dek ?? '',
    at: doc.publishedAt,
    cover: doc.cover,
    mentions: [...(doc.products ?? []), ...(doc.topics ?? [])] as unknown[],
  }
}

/** Relations that are there and may be read; others are ids, or nothing. */
const populated = <Doc extends { id: string }>(
  relations: readonly (string | Doc | null | undefined)[] | null | undefined,
): Doc[] => (relations ?? []).filter((one): one is Doc => typeof one === 'object' && one !== null)

const spokenText = (captions: string): string =>
  captions
    .split(/\r?\n/)
    .filter((line) => line !== '' && !/^\uFEFF?WEBVTT|-->|^(NOTE|STYLE|REGION)\b|^\d+$/.test(line))
    .map((line) => line.replace(/<[^>]*>/g, ''))
    .join('\n')
