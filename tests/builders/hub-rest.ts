import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { browserHub } from './browser-hub.ts'

type Session = Record<string, string>
const tokens = new Map<string, Promise<string>>()

/** The administrator's session over REST, as the header that requests carry. */
export const signIn = async (address: string): Promise<Session> => ({ authorization: `JWT ${await tokenOf(address)}` })

/** Opens the dashboard as the administrator, who signed in before. */
export async function enterAdmin(page: Page, address: string): Promise<void> {
  const cookie = { name: 'payload-token', value: await tokenOf(address), httpOnly: true, sameSite: 'Lax' } as const
  await page.context().addCookies([{ ...cookie, url: address }])
  await page.goto('/admin')
}

/** One session for all errands, kept beside the hub they share: sign-ins are limited, and a failed errand begins a new process. */
function tokenOf(address: string): Promise<string> {
  const token = tokens.get(address) ?? readToken(address)
  tokens.set(address, token)
  return token
}

async function readToken(address: string): Promise<string> {
  const folder = process.env.BROWSER_HUB_DATA
  // Whoever has a hub alone shares with nobody.
  if (!folder) return startSession(address)
  const file = path.join(folder, `session-of-${new URL(address).port}`)
  if (isFirst(`${file}.begun`)) {
    const token = await startSession(address)
    writeFileSync(`${file}.whole`, token, { mode: 0o600 })
    renameSync(`${file}.whole`, file)
  }
  for (let waited = 0; !existsSync(file); waited += 50) {
    if (waited > 30_000) throw new Error('the process that signs in did not come to an end')
    await sleep(50)
  }
  return readFileSync(file, 'utf8')
}

/** Of processes that begin at once only one signs in: of two sign-ins at the same moment one session is lost. */
function isFirst(mark: string): boolean {
  try {
    closeSync(openSync(mark, 'wx'))
    return true
  } catch {
    return false
  }
}

async function startSession(address: string): Promise<string> {
  const answer = await fetch(`${address}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ email: browserHub.adminEmail, password: browserHub.adminPassword }),
  })
  const { token } = (await answer.json()) as { token?: string }
  if (!token) throw new Error(`signing in was refused: ${answer.status}`)
  return token
}

/** Publishes a document over REST. */
export async function publish(
  address: string,
  session: Session,
  collection: string,
  data: Record<string, unknown>,
): Promise<{ id: string; slug: string }> {
  const answer = await fetch(`${address}/api/${collection}`, {
    method: 'POST',
    headers: { ...session, 'content-type': 'application/json' },
    body: JSON.stringify({ ...data, _status: 'published' }),
  })
  const made = (await answer.json()) as { doc?: { id: string; slug: string } }
  if (!made.doc) throw new Error(`the document was refused: ${answer.status} ${JSON.stringify(made).slice(0, 500)}`)
  return { id: made.doc.id, slug: made.doc.slug }
}

/** Publishes an article of a few paragraphs over REST; `fields` take the place of its own. */
export function publishArticle(
  address: string,
  session: Session,
  fields: Record<string, unknown> = {},
): Promise<{ id: string; slug: string }> {
  const paragraph = (text: string) => ({
    type: 'paragraph',
    version: 1,
    format: '',
    indent: 0,
    direction: 'ltr',
    children: [{ type: 'text', version: 1, text, detail: 0, format: 0, mode: 'normal', style: '' }],
  })
  const sentence = '清明前后采下的芽头薄摊半日，锅温先高后低，翻炒到叶边微卷便起锅。'
  const children = Array.from({ length: 12 }, () => paragraph(sentence.repeat(4)))
  return publish(address, session, 'articles', {
    title: '一锅春茶是怎样炒成的',
    // Errands that begin at once would find the same address free.
    slug: `yi-guo-chun-cha-${randomUUID().slice(0, 8)}`,
    dek: '从采摘到起锅，一位制茶人的一天。',
    kind: 'guide',
    body: { root: { type: 'root', version: 1, format: '', indent: 0, direction: 'ltr', children } },
    ...fields,
  })
}

/** Whether anybody may read an article of this title: then the pages must follow. */
export async function isPublished(address: string, title: string): Promise<boolean> {
  const asked = await fetch(`${address}/api/articles?where[title][equals]=${encodeURIComponent(title)}`)
  return ((await asked.json()) as { totalDocs: number }).totalDocs === 1
}
