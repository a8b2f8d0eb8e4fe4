import { createHash } from 'node:crypto'
import type { Queryable } from '#platform/database.ts'
import { type Channel, codeOfChannel } from './channels.ts'
import { insertLink } from './links.sql.ts'
import { findSubjects } from './subjects.ts'

/** What a link from the hub to a mall stands for. */
export type LinkOut = {
  /** The content it stands on, `<collection>:<id>`. */
  content?: string
  /** Id of the product it leads to. */
  product?: string
  /** Absolute http(s) address at the mall. */
  target: string
  channel?: Channel
  via?: string
}

/**
 * The code under which `/go/<code>` leads to the target: the same link always has the same code, so making it again changes
 * nothing. Throws on a target that is no http(s) address.
 */
export async function linkOut(db: Queryable, link: LinkOut, now: Date): Promise<string> {
  const { protocol } = new URL(link.target)
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error(`a link out must lead to an http(s) address: ${link.target}`)
  const { content = null, product = null, target, channel = null, via = null } = link
  const code = makeCode([content, product, target, channel, via], CODE_LENGTH)
  const subject = link.content ? (await findSubjects(db, [link.content], now)).get(link.content) : undefined
  await insertLink(db, {
    code,
    content_id: subject?.isContent ? subject.id : null,
    product: link.product ?? null,
    target: link.target,
    channel: link.channel ? codeOfChannel(link.channel) : null,
    via: link.via ?? null,
  })
  return code
}

// 12 signs are some 71 bits: two different links share a code once in 10¹⁰ links or so.
const CODE_LENGTH = 12

/** The beginning of a SHA-256 as letters and digits: the same parts always give the same code. */
export const makeCode = (parts: readonly (string | null)[], length: number): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').replace(/[-_]/g, '').slice(0, length)

export const isCode = (text: string): boolean => /^[A-Za-z0-9]{1,64}$/.test(text)

/** The target with `hub=<code>.<visitor>`, or `hub=<code>` when the visitor is unknown or refuses. */
export function addHub(target: string, code: string, visitor: string | undefined): string {
  const url = new URL(target)
  url.searchParams.set('hub', visitor ? `${code}.${visitor}` : code)
  return url.href
}
