import type { CollectionSlug, Payload } from 'payload'

/** One document of each state that a collection knows: what the public may see, what it may not, what lies in the bin. */
export type AccessDocuments = Partial<Record<'shown' | 'hidden' | 'binned', string>>

export const SECRET = 'sekret-entwurf'

/**
 * Puts the documents of the access matrix into an empty database. Content types get a published article with a newer
 * draft over it, one that was never published and one in the bin, each with `SECRET` in what the public must not read.
 */
export async function makeAccessDocuments(payload: Payload): Promise<Record<string, AccessDocuments>> {
  const insert = async (collection: string, data: Record<string, unknown>): Promise<string> =>
    String((await payload.db.create({ collection: collection as CollectionSlug, data })).id)
  const product = await insert('products', { name: '茶', slug: 'tea', mode: 'in-stock', marginFen: 4321 })
  const reviewOf = (state: string) =>
    insert('reviews', {
      product,
      state,
      rating: 5,
      text: state,
      nickname: '桃',
      submittedAt: new Date().toISOString(),
      visitorHash: SECRET,
    })
  const reviews = { shown: await reviewOf('published'), hidden: await reviewOf('pending') }
  const shot = await insert('found-ugc-shots', { filename: `${SECRET}-shot.webp`, mimeType: 'image/webp' })
  const photoOf = (review: string) => insert('review-photos', { review, filename: `${review}.webp`, mimeType: 'image/webp' })
  const documents: Record<string, AccessDocuments> = {
    products: {
      shown: product,
      binned: await insert('products', { name: SECRET, slug: 'old', mode: 'in-stock', deletedAt: past }),
    },
    reviews,
    'review-photos': { shown: await photoOf(reviews.shown), hidden: await photoOf(reviews.hidden) },
    'found-ugc': {
      hidden: await insert('found-ugc', {
        title: SECRET,
        source: 'douyin',
        foundAt: past,
        url: 'https://example.com',
        authorName: SECRET,
        permission: 'none',
        screenshot: shot,
      }),
    },
    'found-ugc-shots': { hidden: shot },
    'sensitive-words': { hidden: await insert('sensitive-words', { word: SECRET, action: 'look' }) },
    columns: { shown: await insert('columns', { title: '专栏', slug: 'column', rhythm: 'weekly' }) },
    topics: { shown: await insert('topics', { name: '话题', slug: 'topic' }) },
    redirects: { shown: await insert('redirects', { from: '/a', to: '/b' }) },
    'help-entries': await makeHelpEntries(payload),
    media: { hidden: await insert('media', { alt: SECRET, filename: 'a.webp', mimeType: 'image/webp' }) },
    clips: { hidden: await insert('clips', { title: SECRET, filename: 'a.mp4', mimeType: 'video/mp4' }) },
    campaigns: {
      shown: await insert('campaigns', { name: '活动', slug: 'now', kind: 'launch', startsAt: past, endsAt: future }),
      hidden: await insert('campaigns', { name: SECRET, slug: 'next', kind: 'launch', startsAt: future, endsAt: future }),
    },
    programmes: { hidden: await insert('programmes', { name: SECRET, kind: 'invite' }) },
    groups: { hidden: await insert('groups', { name: SECRET, kind: 'wecom' }) },
    'index-keywords': { hidden: await insert('index-keywords', { word: SECRET, kind: 'brand' }) },
    'index-events': { hidden: await insert('index-events', { title: SECRET, kind: 'event', day: past }) },
    'index-evidence': { hidden: await insert('index-evidence', { filename: `${SECRET}.webp`, mimeType: 'image/webp' }) },
    'campaign-files': {
      hidden: await insert('campaign-files', { note: SECRET, filename: `${SECRET}.pdf`, mimeType: 'application/pdf' }),
    },
    members: { hidden: await insert('members', { nickname: SECRET, memberId: 'm1' }) },
  }
  for (const type of ['articles', 'short-videos', 'live-streams', 'brand-stories'])
    documents[type] = await makePublication(payload, type)
  return documents
}

const past = '2026-01-01T00:00:00.000Z'
const future = '2126-01-01T00:00:00.000Z'

async function makeHelpEntries(payload: Payload): Promise<AccessDocuments> {
  const make = async (question: string, _status: 'draft' | 'published') => {
    const data = { question, answer: question, group: 'other' as const, _status }
    return (await payload.create({ collection: 'help-entries', draft: _status === 'draft', data })).id
  }
  const shown = await make('问', 'published')
  await payload.update({ collection: 'help-entries', id: shown, draft: true, data: { question: SECRET } })
  const binned = await make(`${SECRET}-binned`, 'published')
  await payload.update({ collection: 'help-entries', id: binned, data: { deletedAt: past } })
  return { shown, hidden: await make(`${SECRET}-draft`, 'draft'), binned }
}

async function makePublication(payload: Payload, slug: string): Promise<AccessDocuments> {
  const collection = slug as 'articles'
  const table = slug.replaceAll('-', '_')
  const draft = async (title: string) =>
    (await payload.create({ collection, draft: true, overrideAccess: true, data: { title, slug: title } as never })).id
  const shown = await draft(`${slug}-shown`)
  await payload.db.pool.query(`update ${table} set _status = 'published' where id = $1`, [shown])
  await payload.db.pool.query(`update _${table}_v set version__status = 'published' where parent_id = $1`, [shown])
  await payload.update({ collection, id: shown, draft: true, overrideAccess: true, data: { title: SECRET } })
  const ended = await draft(`${SECRET}-ended`)
  await payload.db.pool.query(
    `update ${table} set _status = 'published', publish_until = now() - interval '1 day' where id = $1`,
    [ended],
  )
  const binned = await draft(`${SECRET}-binned`)
  await payload.db.pool.query(`update ${table} set _status = 'published', deleted_at = now() where id = $1`, [binned])
  return { shown, hidden: await draft(`${SECRET}-draft`), binned }
}
