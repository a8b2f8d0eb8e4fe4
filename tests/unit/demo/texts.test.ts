import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { brand, campaigns, columns, groups, helpEntries, programmes, topics } from '#demo/brand.ts'
import { bodyOf } from '#demo/content/body.ts'
import { readLater } from '#demo/content/later-texts.ts'
import { readReviews } from '#demo/content/review-texts.ts'
import { listOf, readTexts } from '#demo/content/text-file.ts'
import { lives } from '#demo/lives.ts'
import { readCatalogue } from '#demo/pictures/catalogue.ts'
import { products } from '#demo/products.ts'
import { videos } from '#demo/videos.ts'

const articles = readTexts('articles')
const stories = readTexts('stories')
const reviews = readReviews()
const hanzi = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0

/** Words that the advertising law and the rules for cosmetics do not allow. */
const forbidden =
  /最|第一|唯一|顶级|极致|绝对|首选|国家级|王牌|永久|万能|治疗|根治|治愈|药妆|药用|医学级|抗敏|脱敏|祛斑|美白|速效|百分之百|史上|全网/

describe('the demonstration brand', () => {
  it('has as much to show as was promised', () => {
    expect(products.length).toBeGreaterThanOrEqual(10)
    expect(articles.length).toBeGreaterThanOrEqual(16)
    expect(videos.length).toBeGreaterThanOrEqual(10)
    expect(lives.length).toBeGreaterThanOrEqual(8)
    expect(columns).toHaveLength(3)
    expect(stories.length).toBeGreaterThanOrEqual(8)
    expect(reviews.length).toBeGreaterThanOrEqual(150)
    expect(topics.length).toBeGreaterThanOrEqual(6)
  })

  it.each(articles)('writes $slug at length', ({ body }) => {
    expect(hanzi(body)).toBeGreaterThanOrEqual(400)
    expect(hanzi(body)).toBeLessThanOrEqual(900)
  })

  it('claims nothing that a cosmetics brand may not claim', () => {
    const said = [brand, products, topics, columns, videos, lives, helpEntries, campaigns, articles, stories, reviews]
    for (const text of said.map((part) => JSON.stringify(part))) expect(text.match(forbidden)?.[0]).toBeUndefined()
  })

  it('has readable addresses, each of them once', () => {
    for (const list of [
      products,
      topics,
      columns,
      videos,
      lives,
      articles,
      stories,
      campaigns,
      programmes,
      groups,
      helpEntries,
    ]) {
      const slugs = list.map(({ slug }) => slug)
      expect(slugs.filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([])
      expect(new Set(slugs).size).toBe(slugs.length)
    }
  })

  it('refers only to what exists', () => {
    const goods = new Set(products.map(({ slug }) => slug))
    for (const { products: named } of helpEntries) for (const slug of named) expect(goods.has(slug)).toBe(true)
    const subjects = new Set<string>(topics.map(({ slug }) => slug))
    for (const { head } of [...articles, ...stories]) {
      expect(listOf(head.products).filter((slug) => !goods.has(slug))).toEqual([])
      expect(listOf(head.topics).filter((slug) => !subjects.has(slug))).toEqual([])
    }
    const named = (kind: string) => (key: string) => ({ id: `${kind}/${key}` })
    const ids = new Map<string, Set<string>>([
      ['picture', new Set(readCatalogue().map(({ key }) => key))],
      ['product', goods],
      ['video', new Set(videos.map(({ slug }) => slug))],
      ['live', new Set(lives.map(({ slug }) => slug))],
      ['review', new Set(reviews.filter(({ fate }) => fate === 'published').map(({ index }) => String(index)))],
    ])
    const find = (kind: string, key: string) => (ids.get(kind)?.has(key) ? named(kind)(key).id : undefined)
    for (const { body, slug } of [...articles, ...stories]) expect(() => bodyOf(body, { find, now: 0 }), slug).not.toThrow()
  })

  it('draws every picture that something names, and none twice', () => {
    const catalogue = readCatalogue()
    const keys = catalogue.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    const wanted = [
      ...[...topics, ...columns].map(({ cover }) => cover),
      ...products.flatMap(({ gallery }) => gallery),
      ...articles.map(({ slug }) => `article-${slug}`),
      ...stories.map(({ slug }) => `story-${slug}`),
      ...videos.map(({ slug }) => `video-${slug}`),
      ...lives.map((_, index) => `live-${String(index + 1).padStart(2, '0')}`),
    ]
    expect(wanted.filter((key) => !keys.includes(key))).toEqual([])
    expect(catalogue.every(({ alt }) => alt.length > 2)).toBe(true)
  })

  it('carries clips of a few seconds, each at most 300 KB', () => {
    for (const { clip } of videos) {
      const file = readFileSync(new URL(`../../../src/demo/clips/${clip}.mp4`, import.meta.url))
      expect(file.length).toBeLessThanOrEqual(300 * 1024)
      expect(file.subarray(4, 8).toString()).toBe('ftyp')
    }
  })

  it('hears good and bad: every rating is given by somebody', () => {
    for (const rating of [1, 2, 3, 4, 5]) expect(reviews.filter((review) => review.rating === rating).length).toBeGreaterThan(4)
    expect(new Set(reviews.map(({ text }) => text)).size).toBe(reviews.length)
    expect(reviews.filter(({ photos }) => photos > 0).length).toBeGreaterThan(15)
  })

  it('has reviews that were added to and answered, in no word the law forbids, and without asking for other stars', () => {
    const later = readLater()
    expect(later.filter(({ followUp }) => followUp).length).toBeGreaterThanOrEqual(4)
    expect(later.filter(({ brandAnswer }) => brandAnswer).length).toBeGreaterThanOrEqual(8)
    for (const { followUp, brandAnswer } of later) {
      const words = `${followUp?.text ?? ''}${brandAnswer ?? ''}`
      expect(words).not.toMatch(forbidden)
      expect(words).not.toMatch(/好评|五星|改评|改星/)
      if (followUp) expect(followUp.days).toBeGreaterThan(0)
    }
  })
})
