import path from 'node:path'
import type { CollectionSlug, Payload } from 'payload'
import { productModes } from '#content/product.ts'
import { uploadFolder } from '#content/upload-folder.ts'
import { contentTypes } from '#content-types.ts'
import type { Queryable } from '#platform/database.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { findChoice } from '#reviews/consent/choices.ts'
import type { PosterFacts, Quote } from './draw/drawn.ts'
import type { PosterPicture } from './draw/picture.ts'
import { printable } from './draw/svg.ts'
import type { PosterCollection } from './kinds.ts'
import { sayDay } from './say-time.ts'

export type PosterSubject = { collection: PosterCollection; id: string }

type Doc = Partial<Record<string, unknown>>

/**
 * What posters tell of something, as its published version says, or its draft while there is none. `undefined` when it does not exist
 * or is in the bin.
 */
export async function readFacts(
  { payload, db }: { payload: Payload; db: Queryable },
  { collection, id }: PosterSubject,
  now: Date,
): Promise<PosterFacts | undefined> {
  const doc = (await payload.findByID({
    collection: collection as CollectionSlug,
    id,
    depth: 1,
    overrideAccess: true,
    disableErrors: true,
  })) as unknown as Doc | null
  if (!doc || doc.deletedAt) return undefined
  const quote = collection === 'reviews' ? await readQuote(db, { id, isAiMade: doc.aiMade === true, now }) : undefined
  if (collection === 'reviews' && !quote) return undefined
  return {
    ...wordsOf(collection),
    title: printable(doc.title ?? doc.name),
    dek: collection === 'campaigns' ? sayPeriod(doc) : printable(doc.dek ?? doc.summary),
    cover: toPosterPicture(doc.cover ?? doc.poster),
    isAiMade: doc.aiGenerated === true,
    live: collection === 'live-streams' ? { startsAt: new Date(String(doc.startsAt)), host: printable(doc.host) } : undefined,
    product: collection === 'products' ? productOf(doc) : undefined,
    quote,
  }
}

const wordsOf = (collection: PosterCollection): Pick<PosterFacts, 'kindWord' | 'sign'> => {
  const type = contentTypes.find(({ slug }) => slug === collection)
  if (type) return { kindWord: type.label.zh, sign: type.slug }
  return collection === 'campaigns' ? { kindWord: '活动', sign: 'offer' } : { kindWord: '商品', sign: 'products' }
}

const sayPeriod = ({ startsAt, endsAt }: Doc): string =>
  [startsAt, endsAt].map((at) => sayDay(new Date(String(at)), hubTimeZone())).join(' 至 ')

function productOf(doc: Doc): PosterFacts['product'] {
  const prices = new Set(((doc.skus as { priceFen?: number | null }[] | undefined) ?? []).map(({ priceFen }) => priceFen ?? null))
  return {
    priceFen: typeof doc.priceFen === 'number' ? doc.priceFen : null,
    isFrom: prices.size > 1,
    mode: productModes.find(({ value }) => value === doc.mode)?.label.zh ?? '',
  }
}

async function readQuote(
  db: Queryable,
  { id, isAiMade, now }: { id: string; isAiMade: boolean; now: Date },
): Promise<Quote | undefined> {
  const choice = await findChoice(db, { id, purpose: 'advertising', now })
  if (!choice) return undefined
  const photo = choice.photo ? path.join(uploadFolder('review-photos'), choice.photo) : null
  return {
    text: printable(choice.text),
    nickname: printable(choice.nickname),
    product: printable(choice.product),
    photo: photo ? { file: photo, width: 0, height: 0, focusX: 50, focusY: 50 } : null,
    isRewarded: choice.incentive !== 'none',
    isAiMade,
  }
}

type Upload = Partial<Record<'filename' | 'width' | 'height' | 'focalX' | 'focalY', unknown>> & {
  sizes?: { share?: { filename?: string | null } }
}

/** The brand's document with its logo. */
export async function readBrand(payload: Payload): Promise<{ brand: Doc; logo: PosterPicture | null }> {
  const brand = (await payload.findGlobal({ slug: 'brand', depth: 1, overrideAccess: true })) as unknown as Doc
  const logo = brand.logo as Upload | null | undefined
  return { brand, logo: toPosterPicture(logo ? { ...logo, sizes: undefined } : null) }
}

/** The copy for share cards, which is as wide as a poster, else the picture itself. */
function toPosterPicture(upload: unknown): PosterPicture | null {
  const stored = upload as Upload | null | undefined
  const filename = stored?.sizes?.share?.filename ?? stored?.filename
  if (!stored || typeof filename !== 'string') return null
  const number = (value: unknown, otherwise: number) => (typeof value === 'number' ? value : otherwise)
  return {
    file: path.join(uploadFolder('media'), path.basename(filename)),
    width: number(stored.width, 0),
    height: number(stored.height, 0),
    focusX: number(stored.focalX, 50),
    focusY: number(stored.focalY, 50),
  }
}
