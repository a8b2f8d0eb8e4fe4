import type { Endpoint } from 'payload'
import { say } from '#platform/bilingual.ts'
import { CSV_START, csvLine } from '#platform/csv-line.ts'
import { sharedPool } from '#platform/database.ts'
import { dayOf } from '#platform/days.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { exportLedger, isLedgerFilter, type LedgerRow } from '#reviews/consent/ledger.ts'
import { answerError, refuse } from '../guard.ts'
import { consentReaders } from './roles.ts'
import { labelOfPlace, portraitInWords } from './words.ts'

/** `GET /api/consents[?filter=…]`: the ledger as CSV, one line a review. */
export const consentsEndpoint: Endpoint = {
  path: '/consents',
  method: 'get',
  handler: async (req) => {
    const refused = refuse(req, consentReaders)
    if (refused) return refused
    const filter = new URL(req.url ?? '', 'http://hub').searchParams.get('filter') ?? 'all'
    if (!isLedgerFilter(filter)) return answerError(req, 400, { zh: '没有这个筛选。', en: 'There is no such filter.' })
    const now = new Date()
    const rows = await exportLedger(sharedPool(), filter, now)
    req.payload.logger.info({ user: req.user!.id, filter, rows: rows.length }, 'consents exported')
    const { language } = req.i18n
    const body = CSV_START + csvLine(say(HEAD, language).split('|')) + rows.map((row) => csvLine(cellsOf(row, language))).join('')
    return new Response(body, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="consents-${filter}-${dayOf(now, hubTimeZone())}.csv"`,
        'cache-control': 'private, no-store',
      },
    })
  },
}

const HEAD = {
  zh: '评价|作者|商品|状态|图片|展示授权|图文与故事到期|收回|广告到期|收回|文本版本|人像|用在哪里',
  en: 'Review|Author|Product|State|Pictures|Shown since|Stories until|Taken back|Advertising until|Taken back|Text versions|People|Used in',
}

function cellsOf(row: LedgerRow, language: string): unknown[] {
  const of = (purpose: LedgerRow['consents'][number]['purpose']) => row.consents.find((consent) => consent.purpose === purpose)
  const [publish, stories, advertising] = [of('publish'), of('stories'), of('advertising')]
  return [
    row.id,
    row.nickname,
    row.product,
    row.state,
    row.pictures,
    publish?.givenAt,
    stories?.endsAt,
    stories?.revokedAt,
    advertising?.endsAt,
    advertising?.revokedAt,
    row.consents.map(({ purpose, textVersion }) => `${purpose} ${textVersion}`).join('; '),
    say(portraitInWords(row), language),
    row.places.map(({ collection, title }) => `${say(labelOfPlace(collection), language)} ${title ?? ''}`.trim()).join('; '),
  ]
}
