import { sharedPool } from '#platform/database.ts'
import { isTaking } from '#reviews/trials/apply.ts'
import { readResults } from '#reviews/trials/results.ts'
import { findTrial, type Trial } from '#reviews/trials/trials.ts'
import { type ArticleCard, listArticles } from './articles.ts'
import { type LiveCard, listLivesWhere } from './lives.ts'
import { as, type Reader } from './reader.ts'
import { listReviews, type ReviewCard } from './reviews.ts'

export type CampaignPage = {
  id: string
  name: string
  slug: string
  path: string
  startsAt: string
  endsAt: string
  hasEnded: boolean
  trial: TrialPage | null
}

export type TrialPage = Pick<Trial, 'goal' | 'quota' | 'dueDays' | 'circle' | 'products' | 'charity'> & {
  isTaking: boolean
  gets: string
  eligibility: string
  instruction: string
  disclosure: string
  results: Awaited<ReturnType<typeof readResults>>
  reviews: ReviewCard[]
}

const REVIEWS_SHOWN = 12

export type CampaignLine = Pick<CampaignPage, 'id' | 'name' | 'path' | 'startsAt' | 'endsAt'> & { isTrial: boolean }

/** The campaigns that are on, those that end first before others; at most three. */
export async function listRunningCampaigns(reader: Reader, now = new Date()): Promise<CampaignLine[]> {
  const { docs } = await reader.payload.find({
    ...as(reader),
    draft: false,
    collection: 'campaigns',
    where: { startsAt: { less_than_equal: now.toISOString() }, endsAt: { greater_than: now.toISOString() } },
    sort: ['endsAt', 'id'],
    limit: 3,
    depth: 0,
    pagination: false,
  })
  return docs.map(({ id, name, slug, startsAt, endsAt, kind }) => {
    return { id, name, path: `/campaigns/${slug}`, startsAt, endsAt, isTrial: kind === 'trial' }
  })
}

/** What was published to its readers and shown live while a campaign was on. */
export async function listDuring(
  reader: Reader,
  { startsAt, endsAt }: Pick<CampaignPage, 'startsAt' | 'endsAt'>,
): Promise<{ articles: ArticleCard[]; lives: LiveCard[] }> {
  const within = { greater_than_equal: startsAt, less_than: endsAt }
  const [{ cards }, lives] = await Promise.all([
    listArticles(reader, { where: { kind: { equals: 'benefits' }, publishedAt: within }, limit: 4 }),
    listLivesWhere(reader, { startsAt: within }, 4),
  ])
  return { articles: cards, lives }
}

/** A campaign that the public may see, with how far it has come when it collects reviews. */
export async function findCampaign(reader: Reader, slug: string): Promise<CampaignPage | null> {
  const { docs } = await reader.payload.find({
    ...as(reader),
    draft: false,
    collection: 'campaigns',
    where: { slug: { equals: slug } },
    limit: 1,
    depth: 0,
    pagination: false,
  })
  const [campaign] = docs
  if (!campaign) return null
  const now = new Date()
  const found = campaign.kind === 'trial' ? await findTrial(sharedPool(), campaign.id) : undefined
  const text = (value: string | null | undefined) => value ?? ''
  return {
    ...{ id: campaign.id, name: campaign.name, slug, path: `/campaigns/${slug}` },
    ...{ startsAt: campaign.startsAt, endsAt: campaign.endsAt, hasEnded: new Date(campaign.endsAt) <= now },
    trial: found
      ? {
          ...found,
          isTaking: isTaking(found, now),
          gets: text(campaign.trial?.gets),
          eligibility: text(campaign.trial?.eligibility),
          instruction: text(campaign.trial?.instruction),
          disclosure: text(campaign.trial?.disclosure),
          results: await readResults(sharedPool(), found, now),
          reviews: (await listReviews(reader, { where: { campaign: { equals: campaign.id } }, limit: REVIEWS_SHOWN })).cards,
        }
      : null,
  }
}

/** What somebody with a place reads of its campaign, also after it ended or was closed. */
export async function findTrialWords(
  { payload }: Pick<Reader, 'payload'>,
  id: string,
): Promise<{ name: string; instruction: string; disclosure: string } | undefined> {
  const where = { id: { equals: id } }
  const { docs } = await payload.find({ collection: 'campaigns', where, limit: 1, depth: 0, overrideAccess: true })
  const [campaign] = docs
  if (!campaign) return undefined
  return { name: campaign.name, instruction: campaign.trial?.instruction ?? '', disclosure: campaign.trial?.disclosure ?? '' }
}
