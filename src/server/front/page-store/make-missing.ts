import { SECOND_MS } from '#platform/days.ts'
import { missingAnswer } from '../missing-page.ts'
import type { MadePage } from './make-page.ts'
import type { Renders } from './renders.ts'

const KEPT_MS = 60 * SECOND_MS

/** The page for readers of an address whose page is gone, so that a taken-down page that many ask for is not answered by a rendering for each. */
export async function makeMissing(
  pathname: string,
  renders: Renders,
  askMissing: (pathname: string) => Promise<string | undefined>,
): Promise<MadePage | undefined> {
  // This page is made anew for every asking, so one that was asked for after a change shows it.
  const { generation } = renders
  const begunAt = performance.now()
  const html = await askMissing(pathname)
  if (html === undefined) return undefined
  const { status, headers } = missingAnswer(html)
  return { status, headers, body: Buffer.from(html), generation, begunAt, expiresAt: Date.now() + KEPT_MS }
}
