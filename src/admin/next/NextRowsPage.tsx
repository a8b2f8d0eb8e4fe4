import type { AdminViewServerProps } from 'payload'
import { readSlotPairs } from '#measurement/next-reads/report.ts'
import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { AdminPage } from '../AdminPage.tsx'
import desk from '../desk.module.css'
import { writeMoment } from '../moment.ts'
import { Pager } from '../Pager.tsx'
import scorecards from '../scorecards/scorecards.module.css'
import { TableHead } from '../TableHead.tsx'
import { type NextAsked, rangeOf, readNextAsked, rowsAddress, shownKinds } from './asked.ts'
import { nextReaders } from './roles.ts'
import { Thing } from './Thing.tsx'

const columns = {
  thing: { zh: '内容或商品', en: 'What' },
  person: { zh: '人', en: 'Person' },
  seen: { zh: '第一次看到', en: 'First seen' },
  opened: { zh: '从这里打开', en: 'Opened from here' },
}

/** `/admin/next-reads/rows?days=28&kind=articles&opened=1`: the pairs that one number counts. */
export function NextRowsPage(props: AdminViewServerProps) {
  const asked = readNextAsked(props.searchParams)
  const kind = shownKinds.find(({ slug }) => slug === asked.collection)?.label ?? { zh: '合计', en: 'Total' }
  const what = asked.opened ? { zh: '打开', en: 'opened' } : { zh: '看到', en: 'seen' }
  return (
    <AdminPage
      allowed={nextReaders}
      props={props}
      title={{ zh: `猜你想看 · ${kind.zh} · ${what.zh}`, en: `You may like · ${kind.en} · ${what.en}` }}
    >
      {() => Body(props, asked)}
    </AdminPage>
  )
}

async function Body({ i18n: { language } }: AdminViewServerProps, asked: NextAsked) {
  const { rows, hasMore } = await readSlotPairs(sharedPool(), { ...asked, ...rangeOf(asked, new Date()) })
  return (
    <div className={scorecards.desk}>
      <p>
        <a href={`/admin/next-reads?days=${asked.days}`}>← {say({ zh: '猜你想看', en: 'You may like' }, language)}</a>
      </p>
      {rows.length === 0 ? <p>{say({ zh: '这里没有记录。', en: 'Nothing here.' }, language)}</p> : null}
      <table className={desk.table} hidden={rows.length === 0}>
        <TableHead columns={columns} language={language} />
        <tbody>
          {rows.map(({ collection, document, title, person, seen_at, opened_at }) => (
            <tr key={`${collection} ${document} ${person}`}>
              <td data-label={say(columns.thing, language)}>
                <span>
                  <Thing collection={collection} document={document} language={language} title={title} />
                </span>
              </td>
              <td data-label={say(columns.person, language)}>{person}</td>
              <td data-label={say(columns.seen, language)}>{writeMoment(seen_at)}</td>
              <td data-label={say(columns.opened, language)}>{opened_at ? writeMoment(opened_at) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pager address={(page) => rowsAddress({ ...asked, page })} hasMore={hasMore} language={language} page={asked.page} />
    </div>
  )
}
