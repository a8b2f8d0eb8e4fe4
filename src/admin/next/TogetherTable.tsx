import type { MetTogether } from '#measurement/next-reads/report.ts'
import { say } from '#platform/bilingual.ts'
import desk from '../desk.module.css'
import { writeCount } from '../scorecards/format.ts'
import { TableHead } from '../TableHead.tsx'
import { metByAddress } from './asked.ts'
import { Thing } from './Thing.tsx'

const columns = {
  subject: { zh: '看过或买过', en: 'Those who met' },
  next: { zh: '也看了或买了', en: 'also met' },
  persons: { zh: '人数', en: 'People' },
}

/** What goes together most, each two things once; the count leads to its persons. */
export function TogetherTable({ together, language }: { together: MetTogether[]; language: string }) {
  if (together.length === 0) {
    const none = {
      zh: '还没有至少 5 人都看过或买过的两样东西。',
      en: 'No two things yet that at least 5 people met.',
    }
    return <p>{say(none, language)}</p>
  }
  return (
    <table className={desk.table}>
      <TableHead columns={columns} language={language} />
      <tbody>
        {together.map((pair) => (
          <tr key={`${pair.subject_id} ${pair.next_id}`}>
            <td data-label={say(columns.subject, language)}>
              <span>
                <Thing collection={pair.collection} document={pair.document} language={language} title={pair.title} />
              </span>
            </td>
            <td data-label={say(columns.next, language)}>
              <span>
                <Thing
                  collection={pair.next_collection}
                  document={pair.next_document}
                  language={language}
                  title={pair.next_title}
                />
              </span>
            </td>
            <td data-label={say(columns.persons, language)}>
              <span>
                <a href={metByAddress({ subject: pair.subject_id, next: pair.next_id })}>{writeCount(pair.persons)}</a>
                {' / '}
                {writeCount(pair.met_by)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
