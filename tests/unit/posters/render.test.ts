import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Apart, workApart } from '#platform/process-apart.ts'
import { drawPoster, hashOf } from '#posters/draw/draw.ts'
import type { PosterFacts, Setting } from '#posters/draw/drawn.ts'
import { lookOf } from '#posters/draw/svg.ts'
import { posterKinds } from '#posters/kinds.ts'
import { lookAtFonts } from '#posters/render/fonts.ts'
import type { Made } from '#posters/render/job.ts'
import { renderApart } from '#posters/render/render-apart.ts'
import { scan } from '../../builders/scan.ts'

const LINK = 'https://hub.example.com/c/x7Kd2mQa'
const folder = mkdtempSync(path.join(tmpdir(), 'posters-'))
const file = path.join(folder, 'cover.webp')
const picture = { file, width: 1600, height: 1200, focusX: 80, focusY: 20 }

const facts: PosterFacts = {
  kindWord: '图文',
  sign: 'articles',
  title: '换季护理：少一步、轻一点，"勤"补水 <script>',
  dek: '冷热交替的几周，护肤做减法。',
  cover: picture,
  isAiMade: false,
  live: { startsAt: new Date('2026-11-25T12:00:00Z'), host: '小林' },
  product: { priceFen: 12_900, isFrom: true, mode: '现货' },
  quote: { text: '香气清，回甘快。', nickname: '小桃', product: '明前龙井', photo: picture, isRewarded: true, isAiMade: true },
}
const setting: Setting = {
  look: lookOf({ name: '茗汀', tagline: '一叶入水，慢慢养', primaryColour: '#B93A26' }),
  link: LINK,
  hint: '长按识别 · 读全文',
  person: '小林',
  timeZone: 'Asia/Shanghai',
  days: 3,
}

beforeAll(async () => {
  await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#7a9a6b' } })
    .webp()
    .toFile(file)
})
afterAll(() => rmSync(folder, { recursive: true }))

describe.each(posterKinds.map(({ kind }) => kind))('a %s poster', { timeout: 60_000 }, (kind) => {
  it('is a JPEG of 1,080 × 1,440 whose code leads to its page, with and without pictures', async () => {
    for (const of of [facts, { ...facts, cover: null, quote: { ...facts.quote!, photo: null } }]) {
      const made = await renderApart(drawPoster(kind, of, setting))
      expect(await sharp(made).metadata()).toMatchObject({ format: 'jpeg', width: 1080, height: 1440 })
      expect(made.byteLength).toBeLessThan(500_000)
      expect(await scan(made)).toBe(LINK)
    }
  })

  it('carries the whole logo of the brand at its foot, and its code is still read', async () => {
    const logo = path.join(folder, 'logo.png')
    await sharp({ create: { width: 200, height: 100, channels: 3, background: '#0000ff' } })
      .png()
      .toFile(logo)
    const look = { ...setting.look, logo: { file: logo, width: 200, height: 100, focusX: 50, focusY: 50 } }
    const made = await renderApart(drawPoster(kind, facts, { ...setting, look }))
    const place = await sharp(made).extract({ left: 76, top: 1_178, width: 120, height: 56 }).png().toBuffer()
    const { channels } = await sharp(place).stats()
    expect(channels.map(({ mean }) => Math.round(mean / 50))).toEqual([0, 0, 5])
    expect(await scan(made)).toBe(LINK)
  })

  it('has the same hash for the same content and another one for any other', () => {
    const hash = hashOf(drawPoster(kind, facts, setting))
    expect(hashOf(drawPoster(kind, structuredClone(facts), { ...setting }))).toBe(hash)
    expect(hashOf(drawPoster(kind, facts, { ...setting, link: `${LINK}x` }))).not.toBe(hash)
  })
})

describe('what a poster says', () => {
  const svgOf = (kind: 'countdown' | 'quote' | 'product' | 'cover' | 'invitation', more: Partial<Setting> = {}, of = facts) =>
    drawPoster(kind, of, { ...setting, ...more }).svg

  it('counts the days for the day on which it is sent, and prints that day', () => {
    expect(svgOf('countdown', { days: 7 })).toMatch(/还有.*>7<.*天.*11月18日发出/)
    expect(svgOf('countdown', { days: 1 })).toMatch(/还有.*>1<.*明天 11月25日 周三 20:00.*11月24日发出/)
    expect(svgOf('countdown', { days: 0 })).toMatch(/今天.*今天 11月25日 周三 20:00.*11月25日发出/)
  })

  it('takes the day in the zone of the hub', () => {
    const late = { ...facts, live: { startsAt: new Date('2026-11-25T17:00:00Z'), host: '' } }
    expect(svgOf('countdown', { days: 1 }, late)).toContain('明天 11月26日 周四 01:00')
  })

  it('says with a quote that it is advertising, rewarded and made by AI', () => {
    const svg = svgOf('quote')
    for (const word of ['广告', '有奖评价', 'AI 生成']) expect(svg).toContain(`>${word}<`)
    const plain = svgOf('quote', {}, { ...facts, quote: { ...facts.quote!, isRewarded: false, isAiMade: false } })
    expect(plain).toContain('>广告<')
    expect(plain).not.toMatch(/有奖评价|AI 生成/)
  })

  it('names the lowest of several prices as such', () => {
    expect(svgOf('product')).toMatch(/¥129<.*>起</)
    expect(svgOf('product', {}, { ...facts, product: { priceFen: 12_950, isFrom: false, mode: '' } })).toMatch(/¥129\.50</)
  })

  it('is never markup', () => {
    expect(svgOf('cover')).not.toContain('<script')
    expect(svgOf('invitation', { person: '</text><image href="file:///etc/passwd"/>' })).not.toContain('<image')
  })
})

describe('fonts', { timeout: 60_000 }, () => {
  /** What stands where 一 should, as something black on white. */
  const standing = (width: number, height: number) => () => {
    const paper = { width: 192, height: 192, channels: 3, background: '#fff' } as const
    const sign = { create: { width, height, channels: 3, background: '#000' } } as const
    return sharp({ create: paper }).composite(width > 0 ? [{ input: sign, left: 10, top: 60 }] : [])
  }

  it('are good when 一 is one flat stroke, and not when it is a box or nothing', async () => {
    expect(await lookAtFonts(standing(88, 8))).toEqual({ hasChinese: true, found: [] })
    expect((await lookAtFonts(standing(60, 90))).hasChinese).toBe(false)
    expect((await lookAtFonts(standing(0, 0))).hasChinese).toBe(false)
  })

  it('without Chinese are found out, whatever stands for a missing sign', async () => {
    const config = path.join(folder, 'fonts.conf')
    for (const fonts of ['<dir>/usr/share/fonts/truetype/dejavu</dir>', '']) {
      writeFileSync(config, `<?xml version="1.0"?><fontconfig>${fonts}<cachedir>${folder}</cachedir></fontconfig>`)
      const apart: Apart<Made> = {
        name: `posters without fonts ${fonts.length}`,
        file: 'src/posters/render/poster-child.ts',
        jobMs: 20_000,
        mostWaiting: 1,
        lost: { failed: 'lost' },
        env: { FONTCONFIG_FILE: config },
      }
      expect(await workApart(apart, { fonts: true })).toEqual({ fonts: { hasChinese: false, found: [] } })
    }
  })

  it('are not asked of a process that cannot make what it is sent', async () => {
    const broken = { ...drawPoster('cover', facts, setting), svg: '<svg' }
    await expect(renderApart(broken)).rejects.toThrow()
    expect(await scan(await renderApart(drawPoster('cover', facts, setting)))).toBe(LINK)
  })
})
