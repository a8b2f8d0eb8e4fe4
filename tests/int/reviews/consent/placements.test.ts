import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { inTransaction } from '#platform/database.ts'
import { DAY_MS } from '#platform/days.ts'
import { actOnReview } from '#reviews/act.ts'
import { editReview } from '#reviews/author/edit-review.ts'
import { forgetAuthor } from '#reviews/author/forget-author.ts'
import { agreeToReuse, revokeConsent } from '#reviews/consent/change-consent.ts'
import { endTerms } from '#reviews/consent/end-terms.ts'
import type { ReusePurpose } from '#reviews/consent/texts.ts'
import { warnEnding } from '#reviews/consent/warn-ending.ts'
import { readVersion } from '#reviews/read-version.ts'
import { subscriptions } from '../../../../src/subscriptions.ts'
import { bodyWithBlock, makeArticle, makeProduct } from '../../../builders/content.ts'
import { testPayload } from '../../../builders/payload.ts'
import { restOf } from '../../../builders/rest.ts'
import { contentOf, decide, makeModerators, published } from '../../../builders/reviews.ts'

let payload: Payload
let pool: Pool
let product: string

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  product = (await makeProduct(payload)).id
  await makeModerators(pool)
})

const WORDS = ['山', '雾', '竹', '火', '石', '溪', '雨', '雪', '松', '桂', '橙', '麦', '豆', '瓷', '铁', '纸']
let made = 0
/** Words of which no other review of this file says the like. */
const text = () => Array.from({ length: 8 }, (_, n) => WORDS[(made * 7 + n * n + ++made) % WORDS.length]).join('') + made

const quoted = (more: Record<string, unknown> = {}) =>
  published(pool, { product, reuse: ['stories'], content: { text: text() }, ...more })

const bodyOf = (review: string, purpose?: ReusePurpose) =>
  bodyWithBlock({ blockType: 'reviewQuote', review, ...(purpose ? { purpose } : {}) })

let articles = 0
const articleWith = (review: string, purpose: ReusePurpose = 'stories', more: Record<string, unknown> = {}) =>
  makeArticle(payload, { title: `引用 ${++articles}`, slug: `quotes-${articles}`, body: bodyOf(review, purpose), ...more })

const placementsOf = async (review: string) =>
  (
    await pool.query(
      `select document_id as document, purpose, ended_by as by from review_placements where review_id = $1
       order by placed_at, ended_at nulls last`,
      [review],
    )
  ).rows

const open = async (review: string) =>
  (await placementsOf(review)).filter(({ by }) => by === null).map(({ document }) => document)
const revoke = (review: string, purpose: ReusePurpose = 'stories') => revokeConsent(pool, { review, purpose, now: new Date() })

/** What somebody without a session gets of an article over REST. */
async function publicArticle(id: string): Promise<string> {
  return (await restOf(payload)('GET', `/api/articles/${id}?depth=3`)).text
}

describe('a published text', () => {
  it('writes down what it quotes, and ends it when the block goes or the text leaves the site', async () => {
    const [one, other] = [await quoted(), await quoted()]
    const { id } = await articleWith(one)
    expect(await placementsOf(one)).toEqual([{ document: id, purpose: 'stories', by: null }])
    await payload.update({ collection: 'articles', id, data: { body: bodyOf(other) as never, _status: 'published' } })
    expect(await placementsOf(one)).toMatchObject([{ by: 'editor' }])
    expect(await open(other)).toEqual([id])
    await payload.update({ collection: 'articles', id, data: { _status: 'draft' } })
    expect(await placementsOf(other)).toMatchObject([{ by: 'editor' }])
    await payload.update({ collection: 'articles', id, data: { _status: 'published' } })
    expect(await open(other)).toEqual([id])
    await payload.delete({ collection: 'articles', id, trash: true })
    expect(await open(other)).toEqual([])
  })

  it('is not what a draft says', async () => {
    const [one, other] = [await quoted(), await quoted()]
    const { id } = await articleWith(one)
    await payload.update({ collection: 'articles', id, draft: true, data: { body: bodyOf(other) as never } })
    expect([await open(one), await open(other)]).toEqual([[id], []])
  })

  it('is refused with a review that may not be used, and says so', async () => {
    const shown = await published(pool, { product, content: { text: text() } })
    await expect(articleWith(shown)).rejects.toMatchObject({
      status: 400,
      data: { errors: [{ path: 'body', message: expect.stringMatching(/cannot be used|不能用/) }] },
    })
    const agreed = await quoted()
    await expect(articleWith(agreed, 'advertising')).rejects.toMatchObject({ status: 400 })
    expect(await open(agreed)).toEqual([])
    expect((await articleWith(shown, 'stories', { _status: 'draft' })).id).toBeDefined()
  })

  it('may be mended while a review in it is gone for the moment', async () => {
    const id = await quoted()
    const article = await articleWith(id)
    await decide(pool, { id, action: 'hide', code: 'insult' })
    const data = { title: '改了标题', _status: 'published' as const }
    expect(await payload.update({ collection: 'articles', id: article.id, data })).toMatchObject({ title: '改了标题' })
    expect(await open(id)).toEqual([])
  })
})

describe('what nothing holds up any more', () => {
  it('is taken down by its author in one act, for that purpose alone, and the site is told', async () => {
    const id = await quoted({ reuse: ['stories', 'advertising'] })
    const [story, ad] = [await articleWith(id), await articleWith(id, 'advertising')]
    expect((await open(id)).sort()).toEqual([story.id, ad.id].sort())
    const words = (await pool.query<{ text: string }>('select text from reviews where id = $1', [id])).rows[0]!.text
    expect(await publicArticle(story.id)).toContain(words)
    await pool.query('delete from outbox')
    expect(await revoke(id)).toMatchObject({ ok: true })
    expect(await open(id)).toEqual([ad.id])
    expect((await placementsOf(id)).filter(({ by }) => by)).toMatchObject([{ document: story.id, by: 'author' }])
    const told = await pool.query("select data from outbox where event = 'content.changed'")
    expect(told.rows).toEqual([{ data: { collection: 'reviews', id } }])
    expect(await publicArticle(story.id)).not.toContain(words)
    expect(await publicArticle(story.id)).not.toContain(id)
    expect(await publicArticle(ad.id)).toContain(words)
    await agreeToReuse(pool, { review: id, purpose: 'stories', portrait: null, now: new Date() })
    expect((await open(id)).sort()).toEqual([story.id, ad.id].sort())
  })

  it('stays down whoever is first, publishing or taking back at the same moment', async () => {
    for (let round = 0; round < 12; round++) {
      const id = await quoted()
      const draft = await articleWith(id, 'stories', { _status: 'draft' })
      const publish = () =>
        payload.update({ collection: 'articles', id: draft.id, data: { _status: 'published' } }).catch((error) => {
          if (error.status !== 400) throw error
        })
      await Promise.all(round % 2 === 0 ? [publish(), revoke(id)] : [revoke(id), publish()])
      expect(await open(id), `round ${round}`).toEqual([])
      expect(await publicArticle(draft.id)).not.toContain(id)
    }
  })

  it('ends with moderation and comes back when it is shown again', async () => {
    const id = await quoted()
    const article = await articleWith(id)
    await decide(pool, { id, action: 'hide', code: 'insult' })
    expect(await placementsOf(id)).toMatchObject([{ by: 'moderation' }])
    expect(await publicArticle(article.id)).not.toContain(id)
    await decide(pool, { id, action: 'restore' })
    expect(await open(id)).toEqual([article.id])
    await decide(pool, { id, action: 'reject', code: 'insult' })
    expect(await open(id)).toEqual([])
    const version = await readVersion(pool, id)
    const actor = { kind: 'staff', id: '01994c00-0000-7000-8000-00000000000a', role: 'moderator' } as const
    expect(await actOnReview(pool, { review: id, action: 'undo', actor, version }, new Date())).toMatchObject({ ok: true })
    expect(await open(id)).toEqual([article.id])
  })

  it('comes back to a place that no text names, after moderation and not after its author', async () => {
    const id = await quoted()
    const home = '01994c00-0000-7000-8000-0000000000aa'
    await pool.query(
      "insert into review_placements (review_id, collection, document_id, placed_at) values ($1, 'home', $2, now())",
      [id, home],
    )
    await decide(pool, { id, action: 'hide', code: 'insult' })
    expect(await open(id)).toEqual([])
    await decide(pool, { id, action: 'restore' })
    expect(await open(id)).toEqual([home])
    await revoke(id)
    await agreeToReuse(pool, { review: id, purpose: 'stories', portrait: null, now: new Date() })
    expect(await open(id)).toEqual([])
  })

  it('ends with the term by itself, once, and the site is told', async () => {
    const at = new Date(Date.now() - 700 * DAY_MS)
    const id = await quoted({ at })
    const article = await articleWith(id)
    expect(await open(id)).toEqual([article.id])
    const later = new Date(Date.now() + 60 * DAY_MS)
    await pool.query('delete from outbox')
    expect(await endTerms(pool, later)).toBe(1)
    expect(await placementsOf(id)).toMatchObject([{ by: 'term' }])
    expect(await endTerms(pool, later)).toBe(0)
    const told = await pool.query("select data from outbox where event = 'content.changed'")
    expect(told.rows).toEqual([{ data: { collection: 'reviews', id } }])
  })

  it('ends with an edit until somebody has read it, and for good with its author', async () => {
    const id = await quoted({ more: { memberHash: 'ab12' } })
    const article = await articleWith(id)
    await editReview(pool, { review: id, content: contentOf({ text: text() }), at: new Date() })
    expect(await placementsOf(id)).toMatchObject([{ by: 'author' }])
    await decide(pool, { id, action: 'approve' })
    expect(await open(id)).toEqual([article.id])
    await inTransaction(pool, (client) => forgetAuthor(client, { names: ['ab12'], orders: [] }, new Date()))
    expect(await open(id)).toEqual([])
    const held = await pool.query('select 1 from review_consents where review_id = $1 and revoked_at is null', [id])
    expect(held.rows).toEqual([])
  })
})

describe('a consent that ends soon', () => {
  it('is announced 30 and 7 days before, each once, while the review is in use', async () => {
    const id = await quoted({ at: new Date(Date.now() - 700 * DAY_MS) })
    const soon = new Date(Date.now() + 5 * DAY_MS)
    expect(await warnEnding(pool, soon)).toBe(0)
    await articleWith(id)
    await pool.query('delete from outbox')
    const days = async () =>
      (await pool.query("select data->>'days' as days from outbox where event = 'consent.ending' order by id")).rows.map(
        (row) => row.days,
      )
    expect([await warnEnding(pool, soon), await warnEnding(pool, soon)]).toEqual([1, 0])
    expect(await days()).toEqual(['30'])
    const later = new Date(soon.getTime() + 20 * DAY_MS)
    expect([await warnEnding(pool, later), await warnEnding(pool, later)]).toEqual([1, 0])
    expect(await days()).toEqual(['30', '7'])
    const told = await pool.query("select data from outbox where event = 'consent.ending' order by id desc limit 1")
    const react = subscriptions.find(({ event }) => event === 'consent.ending')!.react
    for (let times = 0; times < 2; times++) await react({ payload, pool } as never, told.rows[0].data)
    const alerts = await pool.query("select data->>'days' as days, review_id from alerts where kind = 'consent-ending'")
    expect(alerts.rows).toEqual([{ days: '7', review_id: id }])
  })
})
