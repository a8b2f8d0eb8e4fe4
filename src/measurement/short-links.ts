import type { Queryable } from '#platform/database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { type Address, findAddress, hasPages } from './addresses.ts'
import { type Channel, channelOfCode, channels, codeOfChannel } from './channels.ts'
import { insertShortLink, type ShortLinkRow, selectShortLink } from './links.sql.ts'
import { isCode, makeCode } from './links.ts'
import { findSubjects, normaliseSubject } from './subjects.ts'

/** What a short link of the hub's own carries; all of it outside text until `shortLink` has looked at it. */
export type ShortLink = {
  /** `<collection>:<id>` of anything that has a page of its own, or a path of the site that begins with `/`. */
  subject: string
  channel: string
  /** Who or what passes it on, 1 to 64 of `A-Za-z0-9_-`. */
  via?: string
}

// Read off posters and typed: short. Two links that would share a code get longer ones.
const SHORTEST_CODE = 8
const LONGEST_CODE = 12
// What stands under these is no page of a reader.
const NO_PAGE = /^\/(admin|api|internal|_next|import|hooks|collect|go|c|missing|preview|healthz|readyz|metrics)(\/|$)/

/**
 * The code under which `/c/<code>` leads to a page of the hub with its channel and `via`; the same link always has the same
 * code. What it leads to need not be published yet. Refuses a subject that is none or has no page (`subject`), one that the
 * hub does not know (`unknown`), a channel outside the list (`channel`) and a bad `via`.
 */
export async function shortLink(
  db: Queryable,
  { subject, channel, via }: ShortLink,
  now: Date,
): Promise<Result<string, 'subject' | 'unknown' | 'channel' | 'via'>> {
  if (!isChannel(channel)) return fail('channel', 'the channel is not in the list')
  if (via !== undefined && !/^[\w-]{1,64}$/.test(via)) return fail('via', 'via is 1 to 64 of A-Z a-z 0-9 _ -')
  const target = isPagePath(subject) ? subject : normaliseSubject(subject)
  if (!target || !(isPagePath(target) || hasPages(collectionOf(target)))) return fail('subject', 'nothing there has a page')
  if (!isPagePath(target) && !(await findSubjects(db, [target], now)).has(target)) return fail('unknown', 'no such subject')
  return ok(await keep(db, { target, channel: codeOfChannel(channel), via: via ?? null }))
}

/** Where a code leads at `now`, with channel and person in the address; `unknown` when there is no such link. */
export async function followShortLink(db: Queryable, code: string, now: Date): Promise<Address | { kind: 'unknown' }> {
  const link = isCode(code) ? await selectShortLink(db, code) : undefined
  if (!link) return { kind: 'unknown' }
  const address: Address = isPagePath(link.target)
    ? { kind: 'public', path: link.target }
    : await findAddress(db, link.target, now)
  return address.kind === 'public' ? { kind: 'public', path: addOrigin(address.path, link) } : address
}

async function keep(db: Queryable, link: ShortLinkRow): Promise<string> {
  const parts = ['short', link.target, String(link.channel), link.via]
  for (let length = SHORTEST_CODE; length <= LONGEST_CODE; length++) {
    const code = makeCode(parts, length)
    const kept = await insertShortLink(db, code, link)
    if (kept && kept.target === link.target && kept.channel === link.channel && kept.via === link.via) return code
  }
  throw new Error(`no code is free for a short link to ${link.target}`)
}

/** The beacon reads `ch` first and `via` after it. */
function addOrigin(path: string, { channel, via }: ShortLinkRow): string {
  const url = new URL(path, 'http://hub')
  url.searchParams.delete('ch')
  url.searchParams.delete('via')
  url.searchParams.append('ch', channelOfCode(channel).name)
  if (via) url.searchParams.append('via', via)
  return `${url.pathname}${url.search}${url.hash}`
}

const collectionOf = (subject: string): string => subject.slice(0, subject.indexOf(':'))

const isChannel = (name: string): name is Channel => channels.some((channel) => channel.name === name)

/** A path of a reader's page: no other host, no way up, no control characters or spaces. */
function isPagePath(text: string): boolean {
  if (text.length > 300 || !/^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(text) || !URL.canParse(text, 'http://hub')) return false
  const { host, pathname } = new URL(text, 'http://hub')
  return host === 'hub' && !NO_PAGE.test(pathname) && !pathname.startsWith('//')
}
