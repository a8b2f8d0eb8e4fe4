import type { AdminViewServerProps } from 'payload'
import { readMetBy } from '#measurement/next-reads/report.ts'
import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { AdminPage } from '../AdminPage.tsx'
import desk from '../desk.module.css'
import { writeMoment } from '../moment.ts'
import { Pager } from '../Pager.tsx'
import scorecards from '../scorecards/scorecards.module.css'
import { TableHead } from '../TableHead.tsx'
import { metByAddress, type NextAsked, readNextAsked } from './asked.ts'
import { nextReaders } from './roles.ts'
import { Thing } from './Thing.tsx'

/** `/admin/next-reads/met?subject=12&next=34`: the persons who met both of two things. */
export function MetByPage(props: AdminViewServerProps) {
  return (
    <AdminPage allowed={nextReaders} props={props} title={{ zh: '猜你想看 · 同一批人', en: 'You may like · the same people' }}>
      {() => Body(props, readNextAsked(props.searchParams))}
    </AdminPage>
  )
}

async function Body({ i18n: { language } }: AdminViewServerProps, { subject, next, page }: NextAsked) {
  const found = await readMetBy(sharedPool(), { subject, next, page })
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const back = (
    <p>
      <a href="/admin/next-reads">← {t('猜你想看', 'You may like')}</a>
    </p>
  )
  if (!found) {
    return (
      <div className={scorecards.desk}>
        {back}
        <p>{t('这两样现在不再一起出现：统计已经更新。', 'These two do not go together any more: it was counted again.')}</p>
      </div>
    )
  }
  const { together, rows, hasMore } = found
  const columns = {
    person: { zh: '人', en: 'Person' },
    met: { zh: wordOf(together.collection).zh, en: wordOf(together.collection).en },
    next: { zh: `另一样：${wordOf(together.next_collection).zh}`, en: `The other: ${wordOf(together.next_collection).en}` },
  }
  return (
    <div className={scorecards.desk}>
      {back}
      <p>
        <Thing collection={together.collection} document={together.document} language={language} title={together.title} />
        {' → '}
        <Thing
          collection={together.next_collection}
          document={together.next_document}
          language={language}
          title={together.next_title}
        />
      </p>
      {page === 1 && rows[0] && rows[0].persons !== together.persons ? (
        <p className={desk.quiet}>
          {say(
            {
              zh: `上次统计时 ${together.persons} 人；之后有新数据，现在是 ${rows[0].persons} 人，下次统计时一并更新。`,
              en: `${together.persons} when it was counted, ${rows[0].persons} by now: the next count has them.`,
            },
            language,
          )}
        </p>
      ) : null}
      <table className={desk.table}>
        <TableHead columns={columns} language={language} />
        <tbody>
          {rows.map(({ person, met_at, next_met_at }) => (
            <tr key={person}>
              <td data-label={say(columns.person, language)}>{person}</td>
              <td data-label={say(columns.met, language)}>{writeMoment(met_at)}</td>
              <td data-label={say(columns.next, language)}>{writeMoment(next_met_at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pager address={(page) => metByAddress({ subject, next, page })} hasMore={hasMore} language={language} page={page} />
    </div>
  )
}

const wordOf = (collection: string) =>
  collection === 'products' ? { zh: '首次购买', en: 'first bought' } : { zh: '首次打开', en: 'first opened' }
