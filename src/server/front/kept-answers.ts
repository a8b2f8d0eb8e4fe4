import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Hub } from './hub.ts'
import { countKeptPage } from './page-counts.ts'
import { type KeptAnswer, sendKept } from './page-store/kept-answer.ts'

/** What the memory of this process has for a request. */
export function findKept({ readiness, pageStore, assets }: Hub, request: IncomingMessage): KeptAnswer | undefined {
  // Connections are to end then, which only the longer way says.
  return readiness.isDraining ? undefined : (pageStore?.find(request) ?? assets?.find(request))
}

/** The same, made or read first when it can be. */
export const loadKept = async ({ pageStore, assets }: Hub, request: IncomingMessage): Promise<KeptAnswer | undefined> =>
  (await pageStore?.load(request)) ?? assets?.load(request)

/** Answers with it; a page counts as one that Next has given. Gives the status. */
export function giveKept({ pageCounts }: Hub, request: IncomingMessage, response: ServerResponse, answer: KeptAnswer): number {
  if (pageCounts && answer.status === 200) countKeptPage(request, response, pageCounts)
  return sendKept(request, response, answer)
}
