import type { Payload } from 'payload'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Pool } from '#platform/database.ts'
import { actOnReview } from '#reviews/act.ts'
import { editReview } from '#reviews/author/edit-review.ts'
import { verifyEvidence } from '#reviews/evidence/verify.ts'
import { keepPhotos } from '#reviews/photos/photo-files.ts'
import { screenReview } from '#reviews/screen-review.ts'
import { findSimilarReviews } from '#reviews/screening/find-similar-reviews.ts'
import { readScreenings } from '#reviews/screening/read-screenings.ts'
import type { StepName } from '#reviews/screening/step-names.ts'
import { stepNames } from '#reviews/screening/step-names.ts'
import { testPayload } from '../../../builders/payload.ts'
import { contentOf, decide, makeModerators, remade, stateOf, submitted } from '../../../builders/reviews.ts'
import { makeProduct } from '../../../builders/shop.ts'

let payload: Payload
let pool: Pool
let product: string
let minute = 0

beforeAll(async () => {
  ;({ payload, pool } = await testPayload())
  product = (await makeProduct(payload)).id
  await makeModerators(pool)
})

/** Each a day later, so that pace says nothing. */
const later = () => new Date(Date.UTC(2026, 0, 1 + minute++))

async function screened(content: Parameters<typeof contentOf>[0], at = later()): Promise<string> {
  const id = await submitted(pool, { product, content, at })
  await screenReview(pool, id, at)
  return id
}

const found = async (id: string, step: StepName) =>
  ((await readScreenings(pool, id))?.findings ?? []).filter((finding) => finding.step === step)
const rowOf = async (id: string) =>
  (await pool.query('select state, risk::integer as risk, promotable, withheld from reviews where id = $1', [id])).rows[0]
const lineOf = async (id: string) =>
  (
    await pool.query("select detail from review_decisions where review_id = $1 and action = 'queue' order by seq desc limit 1", [
      id,
    ])
  ).rows[0].detail

describe('screening', () => {
  it('of an ordinary review: every step has its line, nothing is found, it may be promoted once it is shown', async () => {
    const id = await screened({ rating: 1, text: '1 星差评，物流太慢了，等了十五天。' })
    expect(await rowOf(id)).toEqual({ state: 'pending', risk: 0, promotable: true, withheld: null })
    const screening = await readScreenings(pool, id)
    expect(screening?.findings.map(({ step, verdict }) => [step, verdict])).toEqual(
      stepNames
        .filter(({ value }) => value !== 'outside-checks')
        .map(({ value }) => [value, 'ok'])
        .concat([['outside-checks', 'ok']]),
    )
    expect(await lineOf(id)).toEqual({
      screening: { rules: screening?.rules, risk: 0, steps: Object.fromEntries(stepNames.map(({ value }) => [value, 'ok'])) },
    })
    const moves = await pool.query('select action, to_state from review_decisions where review_id = $1 order by seq', [id])
    expect(moves.rows.map(({ action, to_state }) => [action, to_state])).toEqual([
      ['submit', 'submitted'],
      ['screen', 'screening'],
      ['queue', 'pending'],
    ])
  })

  it('says what it saw and where; risk adds up, promotion is withheld, and still people decide', async () => {
    const text = '全网最好用，加微信：tea_lover1 拿货，电话13812345678'
    const id = await screened({ text })
    const row = await rowOf(id)
    expect(row).toMatchObject({ state: 'pending', promotable: false })
    expect(row.risk).toBeGreaterThanOrEqual(50)
    expect(row.withheld).toContain('广告法第 9 条')
    const [personal] = await found(id, 'personal-data')
    expect(personal?.evidence).toMatchObject([
      { kind: 'passage', rule: 'wechat', said: 'tea_lover1' },
      { kind: 'passage', rule: 'phone', said: '13812345678' },
    ])
    // The words themselves are kept once, where they can be erased.
    const kept = await pool.query('select finding::text as finding from review_screenings where review_id = $1', [id])
    expect(kept.rows.map(({ finding }) => finding).join()).not.toMatch(/13812345678|tea_lover1/)
    await decide(pool, { id, action: 'approve' })
    expect(await stateOf(pool, id)).toBe('published')
  })

  it('run again finds the same and writes nothing more', async () => {
    const at = later()
    const id = await submitted(pool, { product, content: { text: '国家级的味道，微信：tea_lover2' }, at })
    const taken = await actOnReview(pool, { review: id, action: 'screen', actor: { kind: 'system', step: 'screening' } }, at)
    expect(taken.ok).toBe(true)
    // As after a worker that died in the middle.
    await Promise.all([screenReview(pool, id, at), screenReview(pool, id, at)])
    const rows = () => pool.query('select * from review_screenings where review_id = $1 order by place', [id])
    const first = (await rows()).rows
    const lines = await pool.query('select 1 from review_decisions where review_id = $1', [id])
    await screenReview(pool, id, later())
    expect((await rows()).rows).toEqual(first)
    expect((await pool.query('select 1 from review_decisions where review_id = $1', [id])).rowCount).toBe(lines.rowCount)
    expect(lines.rowCount).toBe(3)
  })

  it('of a revision replaces nothing of the one before, and the newest is what colleagues read', async () => {
    const id = await screened({ text: '治疗湿疹特别有效，大家都来试试' })
    expect((await rowOf(id)).promotable).toBe(false)
    await editReview(pool, { review: id, content: contentOf({ text: '香气清楚，泡三次还有味道。' }), at: later() })
    await screenReview(pool, id, later())
    expect(await rowOf(id)).toMatchObject({ state: 'pending', promotable: true, withheld: null })
    expect((await readScreenings(pool, id))?.revision).toBe(2)
    const kept = await pool.query('select distinct revision from review_screenings where review_id = $1 order by 1', [id])
    expect(kept.rows.map(({ revision }) => revision)).toEqual([1, 2])
  })

  it('of one that its author withdraws meanwhile leaves it alone', async () => {
    const at = later()
    const id = await submitted(pool, { product, at })
    await actOnReview(pool, { review: id, action: 'withdraw', actor: { kind: 'author' } }, at)
    await screenReview(pool, id, at)
    expect(await stateOf(pool, id)).toBe('withdrawn')
    expect(await readScreenings(pool, id)).toBeNull()
  })

  it('whose step breaks goes on: unavailable, not promoted', async () => {
    await pool.query('alter table sensitive_words rename to gone_words')
    const id = await screened({ text: '味道清淡，早上一杯刚好。' })
    await pool.query('alter table gone_words rename to sensitive_words')
    expect(await rowOf(id)).toMatchObject({ state: 'pending', promotable: false })
    expect(await found(id, 'sensitive-words')).toMatchObject([{ verdict: 'unavailable' }])
    expect((await found(id, 'advertising-law'))[0]?.verdict).toBe('ok')
  })
})

describe('copied words', () => {
  const text = '泡了三天才敢来写，第一口有点涩，放一会儿就甜了，叶子完整，没有碎末。'

  it('accuse the copy, not the original; a changed one too; and colleagues see both ways', async () => {
    const original = await screened({ text })
    const same = await screened({ text: text.replaceAll('，', ' ') })
    const near = await screened({ text: text.replace('三天', '五天') })
    expect((await found(original, 'copied-text'))[0]?.verdict).toBe('ok')
    expect((await found(same, 'copied-text'))[0]).toMatchObject({
      verdict: 'look',
      evidence: [{ kind: 'review', review: original, percent: 100, isSameAuthor: false }],
    })
    const [copied] = await found(near, 'copied-text')
    expect(copied?.evidence.map((one) => one.kind === 'review' && one.review).sort()).toEqual([original, same].sort())
    expect((await findSimilarReviews(pool, original)).map(({ id }) => id).sort()).toEqual([same, near].sort())
    await screenReview(pool, original, later())
    expect((await found(original, 'copied-text'))[0]?.verdict).toBe('ok')
  })

  it('that were edited away are found no more', async () => {
    const words = '瓶口设计得好，倒的时候不滴，洗起来也方便，放在办公室正合适。'
    const first = await screened({ text: words })
    await editReview(pool, {
      review: first,
      content: contentOf({ text: '改一下：其实瓶口有点漏，擦擦就好，总体还行吧。' }),
      at: later(),
    })
    await screenReview(pool, first, later())
    const second = await screened({ text: words })
    expect((await found(second, 'copied-text'))[0]?.verdict).toBe('ok')
  })
})

describe('copied photos', () => {
  /** A picture with something in it; the same for the same seed. */
  const picture = (seed: number, quality = 90) => {
    const pixels = Buffer.from(Array.from({ length: 144 }, (_, at) => (Math.imul(at + 1, 2654435761 * seed) >>> 13) & 255))
    return sharp(pixels, { raw: { width: 12, height: 12, channels: 1 } })
      .resize({ width: 300, height: 300 })
      .webp({ quality })
      .toBuffer()
  }
  const withPhoto = async (file: Buffer) =>
    screened({ text: `晒图 ${minute}`, photos: await keepPhotos(pool, [await remade(file)], later()) })

  it('are found as the same file and as one that looks the same', async () => {
    const original = await withPhoto(await picture(3))
    const same = await withPhoto(await picture(3))
    const near = await withPhoto(
      await sharp(await picture(3))
        .resize(200)
        .webp({ quality: 50 })
        .toBuffer(),
    )
    const other = await withPhoto(await picture(5))
    for (const id of [original, other]) expect((await found(id, 'copied-photos'))[0]?.verdict).toBe('ok')
    expect((await found(same, 'copied-photos'))[0]?.evidence).toMatchObject([{ kind: 'photo', review: original, distance: null }])
    const [copy] = await found(near, 'copied-photos')
    expect(copy?.evidence.map((one) => one.kind === 'photo' && one.review)).toContain(original)
  })
})

describe("the operator's own words", () => {
  const add = (word: string, action: 'look' | 'stop-promotion' | 'mask-suggestion', active = true) =>
    payload.create({ collection: 'sensitive-words', data: { word, action, active, category: '竞品' } })

  it('are found at once in text and nickname, through separators, widths and traditional characters', async () => {
    await add('黑心茶庄', 'look')
    await add('某某养肤', 'stop-promotion')
    const off = await add('回甘', 'look', false)
    const id = await screened({ text: '別買黑-心 茶、莊的，回甘是假的', nickname: '某某養膚' })
    const findings = await found(id, 'sensitive-words')
    expect(findings.map(({ verdict }) => verdict)).toEqual(['look', 'stop-promotion'])
    expect(findings[0]?.evidence).toMatchObject([{ field: 'text', said: '黑-心 茶、莊', rule: '黑心茶庄' }])
    expect(findings[1]?.evidence).toMatchObject([{ field: 'nickname', said: '某某養膚' }])
    expect(findings[0]?.words.zh).toContain('竞品')
    await payload.update({ collection: 'sensitive-words', id: off.id, data: { active: true } })
    const second = await screened({ text: '回甘很慢，第二口才有。' })
    expect((await found(second, 'sensitive-words'))[0]?.verdict).toBe('look')
    await payload.delete({ collection: 'sensitive-words', id: off.id })
  })

  it('must have something to look for', async () => {
    await expect(add('……！', 'look')).rejects.toThrow()
    await expect(add('字'.repeat(41), 'look')).rejects.toThrow()
  })
})

it('many reviews of one author within an hour are pointed out', async () => {
  const at = later()
  const ids: string[] = []
  for (let count = 0; count < 4; count++) {
    const id = await submitted(pool, {
      product,
      content: { text: `第 ${count} 条，随便写写` },
      at: new Date(at.getTime() + count * 60_000),
    })
    await pool.query("update reviews set visitor_hash = 'same-author' where id = $1", [id])
    await screenReview(pool, id, new Date(at.getTime() + count * 60_000))
    ids.push(id)
  }
  expect((await found(ids[2]!, 'pace'))[0]?.verdict).toBe('ok')
  expect((await found(ids[3]!, 'pace'))[0]?.words.zh).toContain('4 条')
})

it('the log stays whole', async () => {
  expect(await verifyEvidence(pool)).toMatchObject({ isWhole: true })
})
