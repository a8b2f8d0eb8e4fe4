import { readFileSync } from 'node:fs'
import { DAY_MS } from '#platform/days.ts'
import { brand, campaigns, columns, groups, helpEntries, programmes, topics } from '../brand.ts'
import { atHour } from '../content/plan.ts'
import { questionsOf } from '../content/questions.ts'
import { mallUrl, products } from '../products.ts'
import { searchGroups } from '../search-groups.ts'
import { clipTitles } from '../videos.ts'
import { ensure, idsBy } from './documents.ts'
import { pictureIds } from './pictures.ts'
import type { Load } from './steps.ts'

/** The brand itself; from here on every page says that it is a demonstration. */
export async function loadBrand({ payload }: Load): Promise<void> {
  await payload.updateGlobal({ slug: 'brand', data: { ...brand, isDemo: true } as never, depth: 0 })
}

/** Topics, columns, products, clips, help entries and the little there is of campaigns, programmes and groups. */
export async function loadGoods(load: Load): Promise<void> {
  const { payload, report } = load
  const pictures = await pictureIds(load)
  for (const { cover, ...topic } of topics) {
    await ensure(payload, { collection: 'topics', key: 'slug', data: { ...topic, cover: pictures.get(cover) } })
  }
  for (const { cover, ...column } of columns) {
    await ensure(payload, { collection: 'columns', key: 'slug', data: { ...column, cover: pictures.get(cover) } })
  }
  const topicIds = await idsBy(payload, 'topics', 'slug')
  for (const [index, product] of products.entries()) {
    const gallery = product.gallery.flatMap((key) => pictures.get(key) ?? [])
    const subjects = product.topics.map((slug) => topicIds.get(slug))
    const of = { mallUrl: mallUrl(product.slug), reviewQuestions: questionsOf(product.slug) }
    const data = { ...product, ...of, gallery, cover: gallery[0], topics: subjects }
    await ensure(payload, { collection: 'products', key: 'slug', data })
    report('商品 products', index + 1, products.length)
  }
  await loadClips(load)
  await loadRest(load)
}

async function loadClips({ payload }: Load): Promise<void> {
  const there = await idsBy(payload, 'clips', 'title')
  for (const [name, title] of Object.entries(clipTitles)) {
    if (there.has(title)) continue
    const data = readFileSync(new URL(`../clips/${name}.mp4`, import.meta.url))
    const file = { data, name: `${name}.mp4`, mimetype: 'video/mp4', size: data.length }
    await payload.create({ collection: 'clips', data: { title }, file, depth: 0 })
  }
}

async function loadRest({ payload, now, timeZone }: Load): Promise<void> {
  const productIds = await idsBy(payload, 'products', 'slug')
  for (const [order, { products: named, ...entry }] of helpEntries.entries()) {
    const of = { order: order + 1, products: named.map((slug) => productIds.get(slug)), _status: 'published' }
    await ensure(payload, { collection: 'help-entries', key: 'slug', data: { ...entry, ...of } })
  }
  for (const { startsDaysAgo, lastsDays, ...campaign } of campaigns) {
    const from = atHour({ now, timeZone, daysAgo: startsDaysAgo, hour: 0 })
    const times = { startsAt: new Date(from).toISOString(), endsAt: new Date(from + lastsDays * DAY_MS).toISOString() }
    await ensure(payload, { collection: 'campaigns', key: 'slug', data: { ...campaign, ...times } })
  }
  for (const words of searchGroups) {
    const title = words.join('、')
    await ensure(payload, { collection: 'search-words', key: 'title', data: { title, words } })
  }
  for (const programme of programmes) await ensure(payload, { collection: 'programmes', key: 'name', data: programme })
  for (const group of groups) await ensure(payload, { collection: 'groups', key: 'name', data: group })
}
