import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { BUILT_IN } from '#look/title-face/built-in.ts'
import { findTitleFace, forgetUnusedFaces, readTitleFace } from '#look/title-face/subset.ts'
import { DAY_MS } from '#platform/days.ts'
import { askTitleFace } from '#server/front/title-faces.ts'
import { testDatabase } from '../../builders/database.ts'

const { pool } = await testDatabase()
const now = new Date('2026-11-26T04:00:00Z')
const hashIn = (address: string | null) => /^\/title-faces\/([0-9a-f]{32})\.woff2$/.exec(address ?? '')?.[1] ?? ''

describe('the face of a page’s titles', () => {
  it('holds the signs of its titles alone, in a file of a few KB, and is the same for the same signs', async () => {
    const address = await patient('茗汀送礼指南：五个人，五种预算')
    const bytes = await readTitleFace(pool, hashIn(address))
    expect(bytes?.subarray(0, 4).toString('latin1')).toBe('wOF2')
    expect(bytes!.length).toBeLessThan(8_000)
    expect(await patient('五种预算，五个人：送礼指南 茗汀\n茗汀')).toBe(address)
    expect(await patient('茗汀')).not.toBe(address)
  })

  it('stays under 14 KB for the longest title that it is made for, and is not made for more', async () => {
    const longest = [
      ...'天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称夜光',
    ].slice(0, 48)
    const bytes = await readTitleFace(pool, hashIn(await patient(longest.join(''))))
    expect(bytes!.length).toBeLessThan(14_336)
    expect(await patient(`${longest.join('')}果珍李柰菜重芥姜海咸河淡`)).toBeNull()
    expect(await patient(' \n')).toBeNull()
  })

  it('is made once, however many pages ask at the same time', async () => {
    const before = await count()
    const asked = await Promise.all(Array.from({ length: 8 }, () => patient('秋茶季')))
    expect(new Set(asked).size).toBe(1)
    expect(await count()).toBe(before + 1)
  })

  it('is done without when its keeper cannot be asked, and is asked for again', async () => {
    const away = { query: () => Promise.reject(new Error('no database')) } as never
    expect(await findTitleFace(away, { face: BUILT_IN, text: '无处可存', now })).toBeNull()
    expect(await patient('无处可存')).not.toBeNull()
  })

  it('lacks the signs that its file draws as filled squares', async () => {
    const found = await findTitleFace(pool, { face: BUILT_IN, text: '徘徊一回', now })
    expect([...found!.lacking].sort()).toEqual(['回', '徊'])
  })

  it('goes once no page asked for it in a month', async () => {
    const address = await patient('旧题')
    await patient('旧题', new Date(now.getTime() + 20 * DAY_MS))
    await forgetUnusedFaces(pool, new Date(now.getTime() + 40 * DAY_MS))
    expect(await readTitleFace(pool, hashIn(address))).not.toBeNull()
    await forgetUnusedFaces(pool, new Date(now.getTime() + 60 * DAY_MS))
    expect(await readTitleFace(pool, hashIn(address))).toBeNull()
  })
})

describe('its address', () => {
  const ask = (method: string, path: string) => askTitleFace({ method } as IncomingMessage, path, pool)

  it('gives it to everybody for ever, and nothing to whoever guesses', async () => {
    const address = (await patient('可取'))!
    const answer = await ask('GET', address)
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'content-type': 'font/woff2', 'cache-control': expect.stringContaining('immutable') },
    })
    expect(await ask('GET', `/title-faces/${'0'.repeat(32)}.woff2`)).toMatchObject({ status: 404 })
    expect([ask('POST', address), ask('GET', '/title-faces/../x.woff2'), ask('GET', '/')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

/** A busy machine may take longer to make one than a page waits; the next page of the same signs has it. */
async function patient(text: string, at = now): Promise<string | null> {
  for (let round = 0; round < 10; round++) {
    const found = await findTitleFace(pool, { face: BUILT_IN, text, now: at })
    if (found) return found.address
  }
  return null
}

const count = async () => Number((await pool.query('select count(*) from title_subsets')).rows[0].count)
