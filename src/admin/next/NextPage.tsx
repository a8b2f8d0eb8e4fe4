import type { AdminViewServerProps } from 'payload'
import { FEWEST_PERSONS, NEXT_READS_DAYS } from '#measurement/next-reads/next-reads.ts'
import { readNextReport } from '#measurement/next-reads/report.ts'
import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { AdminPage } from '../AdminPage.tsx'
import desk from '../desk.module.css'
import { writeMoment } from '../moment.ts'
import scorecards from '../scorecards/scorecards.module.css'
import { periods, rangeOf, readNextAsked } from './asked.ts'
import { nextReaders } from './roles.ts'
import { SlotTable } from './SlotTable.tsx'
import { TogetherTable } from './TogetherTable.tsx'

/** `/admin/next-reads?days=28`: how 猜你想看 does, and what it goes by. */
export function NextPage(props: AdminViewServerProps) {
  return (
    <AdminPage
      allowed={nextReaders}
      lead={{
        zh: `文章、故事、直播和商品页末尾的“猜你想看”：近 ${NEXT_READS_DAYS} 天里，同一批人还打开过、买过什么。至少 ${FEWEST_PERSONS} 人、且比碰巧更常见才会出现；对每位读者都一样，不用外部服务。`,
        en: `“You may like” at the end of articles, stories, lives and products: what the same people also opened or bought within ${NEXT_READS_DAYS} days. At least ${FEWEST_PERSONS} people, and more often than by chance; the same for every reader, without any service outside.`,
      }}
      props={props}
      title={{ zh: '猜你想看', en: 'You may like' }}
    >
      {() => Body(props)}
    </AdminPage>
  )
}

async function Body({ searchParams, i18n: { language }, initPageResult }: AdminViewServerProps) {
  const { days } = readNextAsked(searchParams)
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const [{ counts, together, madeAt }, brand] = await Promise.all([
    readNextReport(sharedPool(), rangeOf({ days }, new Date())),
    initPageResult.req.payload.findGlobal({ slug: 'brand', depth: 0, select: { suggestsNext: true } }),
  ])
  return (
    <div className={scorecards.desk}>
      {brand.suggestsNext === false ? (
        <p>
          <strong>{t('现在没有显示。', 'It is not shown now.')}</strong>{' '}
          <a href="/admin/globals/brand">{t('到“品牌”里打开', 'Switch it on in “Brand”')}</a>
        </p>
      ) : (
        <p className={desk.quiet}>
          {t('正在网站上显示，可以到', 'Shown on the site; it can be switched off in ')}
          <a href="/admin/globals/brand">{t('“品牌”', '“Brand”')}</a>
          {t('里关闭。', '.')}
        </p>
      )}
      <nav aria-label={t('选择时间', 'Choose a period')}>
        <ul className={scorecards.presets}>
          {periods.map((period) => (
            <li key={period.days}>
              <a aria-current={period.days === days ? 'true' : undefined} href={`/admin/next-reads?days=${period.days}`}>
                {say(period.label, language)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <section>
        <h2>{t('看到与打开', 'Seen and opened')}</h2>
        <SlotTable counts={counts} days={days} language={language} />
      </section>
      <section>
        <h2>{t('同一批人看的、买的', 'Met by the same people')}</h2>
        <p className={desk.hint}>
          {madeAt
            ? t(
                `最近一次统计：${writeMoment(madeAt)}。有新数据时每 10 分钟重新统计；页面在下次更新时换上新数字。`,
                `Counted last at ${writeMoment(madeAt)}; again every ten minutes while facts come in. Pages take the new counts when they are made next.`,
              )
            : t('还没有统计过。', 'Not counted yet.')}
        </p>
        <TogetherTable language={language} together={together} />
      </section>
    </div>
  )
}
