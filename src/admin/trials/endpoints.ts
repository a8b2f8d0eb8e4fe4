import type { Endpoint } from 'payload'
import type { Bilingual } from '#platform/bilingual.ts'
import { CSV_START, csvLine } from '#platform/csv-line.ts'
import { sharedPool } from '#platform/database.ts'
import { choosePlaces, declinePlaces, receivePlaces, shipPlaces } from '#reviews/trials/handle.ts'
import { readPlaces } from '#reviews/trials/places.ts'
import { findTrial } from '#reviews/trials/trials.ts'
import { answer, answerError, refuse, staffAction, textOf } from '../guard.ts'
import { trialKeepers } from './roles.ts'
import { readShipment, readShipmentLines } from './shipment-lines.ts'

const MOST_AT_ONCE = 1_000

/** `/api/trials/…`: choosing applicants, sending samples, and the file that parcels are labelled from. */
export const trialEndpoints: Endpoint[] = [
  staffAction('/trials/act', trialKeepers, async (input, req) => {
    const [campaign, act, now] = [textOf(input.campaign), textOf(input.act), new Date()]
    const ids = Array.isArray(input.ids) ? input.ids.filter((id) => typeof id === 'string').slice(0, MOST_AT_ONCE) : []
    if (ids.length === 0) return answerError(req, 400, nothing)
    req.payload.logger.info({ user: req.user!.id, campaign, act, count: ids.length }, 'trial places handled')
    if (act === 'decline') return answer({ done: await declinePlaces(sharedPool(), { campaign, ids, now }) })
    if (act === 'receive') return answer({ done: await receivePlaces(sharedPool(), { campaign, ids, now }) })
    if (act !== 'choose') return answerError(req, 400, unknownAct)
    const chosen = await choosePlaces(sharedPool(), { campaign, ids, now })
    if (chosen.ok) return answer({ done: chosen.value })
    return chosen.kind === 'unknown' ? answerError(req, 404, gone) : answerError(req, 409, full(chosen.message))
  }),
  staffAction('/trials/ship', trialKeepers, async (input, req) => {
    const campaign = textOf(input.campaign)
    const lines = typeof input.csv === 'string' && input.csv.length < 2_000_000 ? readShipmentLines(input.csv) : readOne(input)
    if (!lines.ok) return answerError(req, 400, lines.message)
    const sent = await shipPlaces(sharedPool(), campaign, lines.shipments, new Date())
    if (sent.length === 0) return answerError(req, 409, nobodyWaits)
    req.payload.logger.info({ user: req.user!.id, campaign, count: sent.length }, 'samples sent')
    return answer({ done: sent.length, passedOver: lines.shipments.length - sent.length })
  }),
  {
    path: '/trials/places.csv',
    method: 'get',
    handler: async (req) => {
      const refused = refuse(req, trialKeepers)
      if (refused) return refused
      const trial = await findTrial(sharedPool(), new URL(req.url ?? '', 'http://hub').searchParams.get('campaign') ?? '')
      if (!trial) return answerError(req, 404, gone)
      const { places } = await readPlaces(sharedPool(), trial.id, { state: 'chosen', offset: 0, limit: 10_000, now: new Date() })
      req.payload.logger.info({ user: req.user!.id, campaign: trial.id, count: places.length }, 'addresses exported')
      const lines = places.map(({ id, productName, recipient, carrier, trackingNo }) =>
        csvLine([id, productName, recipient?.name, recipient?.phone, recipient?.address, carrier, trackingNo, null]),
      )
      return new Response([CSV_START, csvLine(HEADINGS), ...lines].join(''), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="samples-${trial.slug}.csv"`,
          'cache-control': 'private, no-store',
        },
      })
    },
  },
]

const HEADINGS = ['编号', '商品', '收件人', '电话', '地址', '快递', '快递单号', '成本（元）']

function readOne(input: Record<string, unknown>): ReturnType<typeof readShipmentLines> {
  const typed = { place: textOf(input.place), carrier: textOf(input.carrier), trackingNo: textOf(input.trackingNo) }
  const shipment = readShipment({ ...typed, cost: textOf(input.cost) })
  return shipment ? { ok: true, shipments: [shipment] } : { ok: false, message: wrong }
}

const nothing = { zh: '请先勾选。', en: 'Tick some first.' }
const unknownAct = { zh: '没有这个操作。', en: 'There is no such act.' }
const gone = { zh: '没有这个测评征集。', en: 'There is no such collecting campaign.' }
const wrong = { zh: '成本写成元，例如 32.50。', en: 'Write the cost in yuan, such as 32.50.' }
const nobodyWaits = { zh: '这些都不是等待寄出的名额。', en: 'None of these waits for a parcel.' }
const full = (left: string): Bilingual => ({
  zh: `名额不够，只剩 ${left} 个。`,
  en: `There are not enough places: ${left} left.`,
})
