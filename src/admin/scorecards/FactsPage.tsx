import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { contentTypes } from '#content-types.ts'
import { channels, realms } from '#measurement/channels.ts'
import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { findCard } from '#scorecards/all.ts'
import type { Card } from '#scorecards/card.ts'
import { PAGE_SIZE, type Side } from '#scorecards/facts.ts'
import { readCell, readRequest } from '#scorecards/request.ts'
import { readFacts } from '#scorecards/scorecard.ts'
import { AdminPage } from '../AdminPage.tsx'
import { factsAddress, readQuery, scorecardAddress } from './address.ts'
import { CardMissing } from './CardMissing.tsx'
import { FactsTable } from './FactsTable.tsx'
import { writeCount } from './format.ts'
import { Pages } from './Pages.tsx'
import styles from './scorecards.module.css'

/** `/admin/scorecards/<card>/rows`: the facts behind one cell, fifty a page. */
export function FactsPage(props: AdminViewServerProps) {
  const card = findCard([props.params?.segments ?? []].flat()[1] ?? '')
  return (
    <AdminPage allowed="staff" props={props} title={{ zh: '数字背后的明细', en: 'The facts behind a figure' }}>
      {() => (card ? Body({ card, props }) : <CardMissing language={props.i18n.language} />)}
    </AdminPage>
  )
}

async function Body({ card, props }: { card: Card; props: AdminViewServerProps }) {
  const { language } = props.i18n
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const query = readQuery(props.searchParams)
  const request = readRequest(card, query, { now: new Date(), timeZone: hubTimeZone(), language })
  const cell = readCell(card, query)
  if (!request.ok || !cell.ok) {
    return (
      <div className={styles.desk}>
        <p className={styles.warning} role="alert">
          {t(
            '地址里的条件看不懂，请从成绩单的单元格进入。',
            'The address asks for something unknown; come from a cell of the scorecard.',
          )}
        </p>
        <Link href={`/admin/scorecards/${card.slug}`}>{t('返回成绩单', 'Back to the scorecard')}</Link>
      </div>
    )
  }
  const shown = request.value
  const { key, metric: name, side, page } = cell.value
  const metric = [...card.metrics, ...card.coverage, card.excluded].find((candidate) => candidate.name === name)!
  const { total, facts } = await readFacts(sharedPool(), card, { ...request.value, ...cell.value })
  const at = (change: { side?: Side; page?: number }) => factsAddress(card.slug, shown, { key, metric: name, side, ...change })
  const title = facts.find((fact) => fact.content?.key === key)?.content?.title
  return (
    <div className={styles.desk}>
      <p className={styles.meta}>
        <Link href={scorecardAddress(card.slug, shown)} prefetch={false}>
          ← {say(card.label, language)}
        </Link>
        {' · '}
        <strong>
          {say(metric.label, language)} · {title ?? nameRow(key, language)}
        </strong>
        {' · '}
        {shown.period.from} – {shown.period.to}
      </p>
      <p className={styles.quiet}>{say(metric.definition, language)}</p>
      {metric.kind === 'rate' && (
        <nav aria-label={t('分母或分子', 'Whole or part')} className={styles.sides}>
          {sidesOf(metric.name).map((one) => (
            <Link aria-current={one === side ? 'true' : undefined} href={at({ side: one })} key={one} prefetch={false}>
              {SIDES[one][language === 'en' ? 'en' : 'zh']}
            </Link>
          ))}
        </nav>
      )}
      <FactsTable
        areEvents={metric.facts === 'events'}
        caption={t(`共 ${writeCount(total)} 条`, `${writeCount(total)} in all`)}
        facts={facts}
        language={language}
      />
      <Pages address={(next) => at({ page: next })} language={language} page={page} size={PAGE_SIZE} total={total} />
    </div>
  )
}

const SIDES: Record<Side, { zh: string; en: string }> = {
  whole: { zh: '分母', en: 'Whole' },
  part: { zh: '分子', en: 'Part' },
  pending: { zh: '观察中', en: 'Pending' },
}

const sidesOf = (metric: string): Side[] => (metric === 'repeatPurchaseRate' ? ['whole', 'part', 'pending'] : ['whole', 'part'])

function nameRow(key: string, language: string): string {
  if (key === 'total') return say({ zh: '合计', en: 'Total' }, language)
  if (key === 'unattributed') return say({ zh: '自然/未归因', en: 'Unattributed' }, language)
  const realm = realms.find(({ name }) => key === `realm:${name}`)
  if (realm) return say(realm.label, language)
  const known = [...contentTypes.map(({ slug, label }) => ({ name: slug as string, label })), ...channels]
  const found = known.find((candidate) => candidate.name === key)
  return found ? say(found.label, language) : key
}
