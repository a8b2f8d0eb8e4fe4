import { type HelpGroup, helpGroups } from '#care/help-groups.ts'
import type { HelpEntry as Stored } from '#generated/payload-types.ts'
import { type ProductCard, toProductCard } from './products.ts'
import { as, populated, type Reader } from './reader.ts'
import { documents } from './relations.ts'

export type HelpEntry = { id: string; path: string; question: string; answer: string; group: HelpGroup; updatedAt: string }

export type HelpPage = HelpEntry & { products: ProductCard[]; others: HelpEntry[] }

/** Questions of one kind, in the order of their editors. */
export type HelpSection = { group: HelpGroup; entries: HelpEntry[] }

/** Nobody reads through more, and all of them stand on one page. */
const MOST = 500

const toEntry = (stored: Stored): HelpEntry => ({
  id: stored.id,
  path: `/help/${stored.slug}`,
  question: stored.question,
  answer: stored.answer,
  group: stored.group,
  updatedAt: stored.updatedAt,
})

async function listEntries(reader: Reader): Promise<HelpEntry[]> {
  const { docs } = await reader.payload.find({
    ...as(reader),
    draft: false,
    collection: 'help-entries',
    sort: ['order', 'createdAt'],
    limit: MOST,
    depth: 0,
    pagination: false,
  })
  return docs.map(toEntry)
}

/** All of help by its groups; a group without a question is left out. */
export async function listHelp(reader: Reader): Promise<HelpSection[]> {
  return byGroup(await listEntries(reader))
}

/** The questions with all these words in them or in their answers. Takes one line of plain text. */
export async function searchHelp(reader: Reader, asked: string): Promise<HelpEntry[]> {
  const words = fold(asked).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const entries = await listEntries(reader)
  return entries
    .filter(({ question, answer }) => words.every((word) => fold(`${question}\n${answer}`).includes(word)))
    .sort((a, b) => titled(b, words) - titled(a, words))
}

/** How many of the words stand in the question itself. */
const titled = ({ question }: HelpEntry, words: string[]): number => words.filter((word) => fold(question).includes(word)).length

const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

const byGroup = (entries: HelpEntry[]): HelpSection[] =>
  helpGroups
    .map(({ value }) => ({ group: value, entries: entries.filter(({ group }) => group === value) }))
    .filter(({ entries }) => entries.length > 0)

export async function findHelp(reader: Reader, slug: string): Promise<HelpPage | null> {
  const { docs } = await reader.payload.find({
    ...as(reader),
    collection: 'help-entries',
    where: { slug: { equals: slug } },
    limit: 1,
    depth: 2,
    pagination: false,
    populate: populated,
  })
  const [stored] = docs
  if (!stored) return null
  const entry = toEntry(stored)
  const others = (await listEntries(reader)).filter(({ id, group }) => id !== entry.id && group === entry.group)
  return { ...entry, products: documents(stored.products).map(toProductCard), others: others.slice(0, 6) }
}
