import type { Endpoint, PayloadRequest } from 'payload'
import { isStaffUser } from '#people/access.ts'
import { verifyApiKey } from '#people/api-keys.ts'
import { sharedPool } from '#platform/database.ts'
import { log } from '#platform/log.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { findCard } from './all.ts'
import type { Card } from './card.ts'
import { writeCsv } from './csv.ts'
import { PAGE_SIZE } from './facts.ts'
import { readCell, readRequest } from './request.ts'
import { readFacts, readScorecard } from './scorecard.ts'
import { saySimulated } from './simulated.ts'

/**
 * `GET /api/scorecards/<card>` and `/<card>/rows`: under an API key or a staff session (contract, section 4). `isSimulated` says
 * whether a stand-in answers where the hub pulls figures.
 */
export const scorecardEndpoints = (isSimulated: () => boolean): Endpoint[] => [
  { path: '/scorecards/:card', method: 'get', handler: (req) => answer(req, answerScorecard(isSimulated)) },
  { path: '/scorecards/:card/rows', method: 'get', handler: (req) => answer(req, answerFacts) },
]

type Answer = (card: Card, query: URLSearchParams, req: PayloadRequest) => Promise<Response>

async function answer(req: PayloadRequest, answerCard: Answer): Promise<Response> {
  try {
    const isAllowed =
      isStaffUser(req.user) || (await verifyApiKey(sharedPool(), req.headers.get('authorization') ?? undefined)) !== null
    if (!isAllowed) return refuse(401, 'unauthorized', 'a bearer API key or a staff session is needed')
    const card = findCard(String(req.routeParams?.card ?? ''))
    if (!card) return refuse(404, 'unknown-card', 'unknown card')
    return await answerCard(card, new URL(req.url ?? '', 'http://hub').searchParams, req)
  } catch (error) {
    log.error({ err: error instanceof Error ? error.message : String(error) }, 'scorecard failed')
    return refuse(503, 'unavailable', 'the figures cannot be read now; ask again')
  }
}

const answerScorecard =
  (isSimulated: () => boolean): Answer =>
  async (card, query, req) => {
    const request = readRequest(card, query, { now: new Date(), timeZone: hubTimeZone() })
    if (!request.ok) return refuse(400, request.kind, request.message)
    const read = await readScorecard(sharedPool(), card, request.value)
    const scorecard = isSimulated() ? saySimulated(read) : read
    if (!wantsCsv(query, req)) return Response.json(scorecard, { headers: PRIVATE })
    const name = `${card.slug}-${scorecard.by}-${scorecard.from}-${scorecard.to}.csv`
    return new Response(writeCsv(scorecard, card), {
      headers: {
        ...PRIVATE,
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}"`,
      },
    })
  }

async function answerFacts(card: Card, query: URLSearchParams): Promise<Response> {
  const request = readRequest(card, query, { now: new Date(), timeZone: hubTimeZone() })
  if (!request.ok) return refuse(400, request.kind, request.message)
  const cell = readCell(card, query)
  if (!cell.ok) return refuse(400, cell.kind, cell.message)
  const { total, facts } = await readFacts(sharedPool(), card, { ...request.value, ...cell.value })
  const { period, by, timeZone, asOf } = request.value
  const { key, metric, side, page } = cell.value
  return Response.json(
    {
      card: card.slug,
      ...period,
      timezone: timeZone,
      asOf: asOf.toISOString(),
      by,
      key,
      metric,
      side,
      page,
      pageSize: PAGE_SIZE,
      total,
      rows: facts,
    },
    { headers: PRIVATE },
  )
}

const PRIVATE = { 'cache-control': 'private, no-store', vary: 'accept, authorization, cookie' }

function wantsCsv(query: URLSearchParams, req: PayloadRequest): boolean {
  const format = query.get('format')
  if (format) return format === 'csv'
  return /\btext\/csv\b/i.test(req.headers.get('accept') ?? '')
}

const refuse = (status: number, kind: string, message: string): Response =>
  Response.json({ error: { kind, message } }, { status, headers: PRIVATE })
