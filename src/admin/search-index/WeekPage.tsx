import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { labelOfSource } from '#brand/index-sources.ts'
import { readWeek } from '#brand/week-form.ts'
import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { addDays, dayOf, isDay, mondayOf } from '#platform/days.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { AdminPage } from '../AdminPage.tsx'
import { readQuery } from '../scorecards/address.ts'
import styles from '../scorecards/scorecards.module.css'
import { weekAddress } from './address.ts'
import entry from './entry.module.css'
import { readSources } from './reading.ts'
import { indexKeepers } from './roles.ts'
import { WeekForm } from './WeekForm.client.tsx'

/** `/admin/search-index/week?source=…&week=…`: the seven values of every word, made for a phone. */
export function WeekPage(props: AdminViewServerProps) {
  return (
    <AdminPage
      allowed={indexKeepers}
      lead={{
        zh: '查到多少填多少，没有的留空：空着是缺口，0 就是 0。可以从表格里一次粘贴七个数。',
        en: 'Enter what there is and leave the rest empty: empty is a gap, 0 is 0. Seven values can be pasted at once.',
      }}
      props={props}
      title={{ zh: '填一周的搜索指数', en: 'A week of search indices' }}
    >
      {() => Body(props)}
    </AdminPage>
  )
}

async function Body({ searchParams, i18n: { language } }: AdminViewServerProps) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const query = readQuery(searchParams)
  const pool = sharedPool()
  const today = dayOf(new Date(), hubTimeZone())
  const { all: sources } = await readSources(pool)
  const source = sources.includes(query.get('source') ?? '') ? query.get('source')! : sources[0]!
  const asked = query.get('week') ?? ''
  const monday = mondayOf(isDay(asked) && asked <= today ? asked : addDays(today, -7))
  const week = await readWeek(pool, { source, monday })
  return (
    <div className={styles.desk}>
      <form action="/admin/search-index/week" className={styles.picker} key={`${source} ${monday}`} method="get">
        <label>
          {t('来源', 'Source')}
          <select defaultValue={source} name="source">
            {sources.map((name) => (
              <option key={name} value={name}>
                {say(labelOfSource(name), language)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('这一天所在的周', 'The week of')}
          <input defaultValue={monday} max={today} name="week" required type="date" />
        </label>
        <button className={styles.go} type="submit">
          {t('换', 'Change')}
        </button>
      </form>
      <p className={entry.weeks}>
        <Link href={weekAddress(source, addDays(monday, -7))} prefetch={false}>
          {t('← 上一周', '← Week before')}
        </Link>
        <span>
          {monday} – {addDays(monday, 6)}
        </span>
        {addDays(monday, 7) <= today && (
          <Link href={weekAddress(source, addDays(monday, 7))} prefetch={false}>
            {t('下一周 →', 'Week after →')}
          </Link>
        )}
      </p>
      {week.words.length === 0 ? (
        <section className={styles.empty}>
          <h2>{t('还没有关注的词', 'No word is followed yet')}</h2>
          <p>
            <Link href="/admin/collections/index-keywords/create" prefetch={false}>
              {t('先加一个品牌词', 'Add a word of the brand first')}
            </Link>
            {t('，这里就会出现它的七个格子。', '; its seven fields will be here.')}
          </p>
        </section>
      ) : (
        <WeekForm key={`${source} ${monday}`} monday={monday} source={source} today={today} week={week} />
      )}
    </div>
  )
}
