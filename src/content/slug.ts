import { pinyin } from 'pinyin-pro'

const LONGEST = 80

/** Words that an address of the site already uses in the place of a slug. */
const reserved = new Set(['new', 'columns', 'feed', 'search', 'said', 'vote'])

/**
 * An address part made of a title: hanzi as pinyin without tones, everything else folded to `[a-z0-9-]`, at most 80
 * characters, cut between words. Empty when nothing readable is left (only emoji, for example).
 */
export function makeSlug(title: string): string {
  const words = pinyin(title.normalize('NFKC'), { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join(' ')
  const folded = words
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const short =
    folded.length <= LONGEST
      ? folded
      : folded
          .slice(0, LONGEST + 1)
          .replace(/-[^-]*$/, '')
          .slice(0, LONGEST)
  return reserved.has(short) ? `${short}-1` : short
}

/** The first of `base`, `base-2`, `base-3` … that is not taken. */
export function freeSlug(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base
  let count = 2
  while (taken.has(`${base}-${count}`)) count += 1
  return `${base}-${count}`
}

/** Whether `slug` was made of `title`, with or without a number at its end. */
export function isMadeOf(slug: string, title: string): boolean {
  const base = makeSlug(title)
  return slug === base || (slug.startsWith(`${base}-`) && /^\d+$/.test(slug.slice(base.length + 1)))
}
