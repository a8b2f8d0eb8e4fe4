import type { Endpoint } from 'payload'
import { say } from '#platform/bilingual.ts'
import { CSV_START, csvLine } from '#platform/csv-line.ts'
import { sharedPool } from '#platform/database.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { readSearchReport } from '#search/log/report.ts'
import { refuse } from '../guard.ts'
import { searchReaders } from './roles.ts'
import { readWeeks } from './words.ts'

const MOST_LINES = 5_000
const headings = [
  { zh: '搜索词', en: 'Query' },
  { zh: '人数', en: 'People' },
  { zh: '前一段人数', en: 'People before' },
  { zh: '次数', en: 'Times' },
  { zh: '点开人数', en: 'Opened' },
  { zh: '结果数', en: 'Results' },
  { zh: '最常点开', en: 'Opened most' },
]

/** `GET /api/searches.csv?weeks=4`: what people looked for, as a file. */
export const searchesEndpoint: Endpoint = {
  path: '/searches.csv',
  method: 'get',
  handler: async (req) => {
    const refused = refuse(req, searchReaders)
    if (refused) return refused
    const weeks = readWeeks(String(req.query?.weeks ?? ''))
    const { from, top } = await readSearchReport(sharedPool(), {
      weeks,
      now: new Date(),
      timeZone: hubTimeZone(),
      limit: MOST_LINES,
    })
    const lines = top.map(({ query, people, before, asked, openers, results, opened }) =>
      csvLine([query, people, before, asked, openers, results, opened?.title]),
    )
    return new Response([CSV_START, csvLine(headings.map((heading) => say(heading, req.i18n?.language))), ...lines].join(''), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="searches-${from}.csv"`,
        'cache-control': 'private, no-store',
      },
    })
  },
}
