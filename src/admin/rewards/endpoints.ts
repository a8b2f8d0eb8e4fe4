import type { Endpoint } from 'payload'
import { CSV_START, csvLine } from '#platform/csv-line.ts'
import { sharedPool } from '#platform/database.ts'
import { dayOf } from '#platform/days.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { type Reward, readWholeLedger } from '#reviews/rewards/ledger.ts'
import { endOffer, makeOffer } from '#reviews/rewards/offers.ts'
import { answer, answerError, refuse, staffAction, textOf } from '../guard.ts'
import { offerMakers, rewardReaders } from './roles.ts'

const HEADINGS = [
  'id',
  'review',
  'kind',
  'amount',
  'earnedAt',
  'dueAt',
  'state',
  'why',
  'settledAt',
  'offer',
  'version',
  'person',
]

/** `/api/rewards/…`: making and ending offers, and the ledger as a file. */
export const rewardEndpoints: Endpoint[] = [
  staffAction('/rewards/offers', offerMakers, async (input, req) => {
    const made = await makeOffer(sharedPool(), input, { by: String(req.user!.id), at: new Date() })
    if (!made.ok) return answerError(req, 400, made.message)
    req.payload.logger.info({ user: req.user!.id, offer: made.id }, 'reward offered')
    return answer({ id: made.id })
  }),
  staffAction('/rewards/offers/end', offerMakers, async (input, req) => {
    const id = textOf(input.id)
    if (!(await endOffer(sharedPool(), id, new Date()))) return answerError(req, 404, gone)
    req.payload.logger.info({ user: req.user!.id, offer: id }, 'reward offer ended')
    return answer({ ended: true })
  }),
  {
    path: '/rewards/ledger.csv',
    method: 'get',
    handler: async (req) => {
      const refused = refuse(req, rewardReaders)
      if (refused) return refused
      const lines = [CSV_START, csvLine(HEADINGS)]
      for await (const rewards of readWholeLedger(sharedPool())) lines.push(...rewards.map((reward) => csvLine(cellsOf(reward))))
      const name = `rewards-${dayOf(new Date(), hubTimeZone())}.csv`
      return new Response(lines.join(''), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="${name}"`,
          'cache-control': 'private, no-store',
        },
      })
    },
  },
]

const cellsOf = (reward: Reward): unknown[] => [
  reward.id,
  reward.review,
  reward.kind,
  reward.amount,
  reward.earnedAt.toISOString(),
  reward.dueAt.toISOString(),
  reward.state,
  reward.voidWhy,
  reward.settledAt?.toISOString(),
  reward.offer.id,
  reward.offer.version,
  reward.person,
]

const gone = { zh: '这个奖励已经结束，请刷新。', en: 'This offer has ended already: reload the page.' }
