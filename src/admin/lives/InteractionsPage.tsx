import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { type Interaction, listTakers, readInteractions, TAKERS_A_PAGE, type Taker } from '#content/interactions/interactions.ts'
import { type ReservationCount, readReservationCounts, readSharerCounts } from '#content/reservation-counts.ts'
import { isSimulated } from '#integrations/wechat/account.ts'
import { countReservations } from '#measurement/reservations.ts'
import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { AdminPage } from '../AdminPage.tsx'
import desk from '../desk.module.css'
import { isUuid, judge } from '../guard.ts'
import { writeMoment } from '../moment.ts'
import { nameForgotten } from '../name-forgotten.ts'
import { readPage, readQuery } from '../scorecards/address.ts'
import { writeCount, writeFen } from '../scorecards/format.ts'
import { Pages } from '../scorecards/Pages.tsx'
import scorecards from '../scorecards/scorecards.module.css'
import { InteractionDesk } from './InteractionDesk.client.tsx'
import { LiveHead, NoSuchLive } from './LiveHead.tsx'
import { Reservations } from './Reservations.client.tsx'
import { readLive } from './read-live.ts'
import { liveCrew, liveViewers } from './roles.ts'

/** `/admin/lives/<live>/interactions?of=&bought=&page=`: what is planned with the audience, who took part, who reserved where. */
export function InteractionsPage(props: AdminViewServerProps) {
  return (
    <AdminPage allowed={liveViewers} props={props} title={{ zh: '互动与预约', en: 'Interactions and reservations' }}>
      {() => Body(props)}
    </AdminPage>
  )
}

async function Body({ params, searchParams, i18n: { language }, initPageResult: { req } }: AdminViewServerProps) {
  const live = await readLive(req.payload, params?.segments)
  if (!live) return <NoSuchLive language={language} />
  const pool = sharedPool()
  const [interactions, counts, sharer, own] = await Promise.all([
    readInteractions(pool, live.id),
    readReservationCounts(pool, live.id),
    readSharerCounts(pool, live.id),
    countReservations(pool, live.id),
  ])
  const query = readQuery(searchParams)
  const opened = interactions.find(({ id }) => isUuid(id) && id === query.get('of'))
  const shown = { onlyBuyers: query.get('bought') === '1', page: readPage(query) }
  const mayChange = judge(req.user, liveCrew) === 'yes'
  return (
    <div className={scorecards.desk}>
      <LiveHead language={language} live={live} screen="interactions" />
      <InteractionDesk
        interactions={interactions.map((one) => ({ ...one, amount: one.takers ? writeFen(one.amountFen) : '–' }))}
        live={live.id}
        mayChange={mayChange}
      />
      {opened && (
        <Takers
          interaction={opened}
          language={language}
          live={live.id}
          shown={shown}
          takers={await listTakers(pool, { live: live.id, interaction: opened.id, ...shown })}
        />
      )}
      <h2>{say({ zh: '预约人数', en: 'Reservations' }, language)}</h2>
      <Reservations
        counts={counts.map(({ at, count }) => ({ at: at.toISOString(), shown: writeMoment(at), count }))}
        live={live.id}
        mayChange={mayChange}
        own={own}
        sharer={newestOf(sharer)}
      />
    </div>
  )
}

const newestOf = (counts: ReservationCount[]) => {
  const newest = counts.at(-1)
  return newest ? { shown: writeMoment(newest.at), count: newest.count, isSimulated: isSimulated() } : null
}

type TakersProps = {
  live: string
  interaction: Interaction
  takers: Taker[]
  shown: { onlyBuyers: boolean; page: number }
  language: string
}

/** The people behind a figure. */
function Takers({ live, interaction, takers, shown, language }: TakersProps) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const addressOf = (onlyBuyers: boolean, page = 1) =>
    `/admin/lives/${live}/interactions?${new URLSearchParams({ of: interaction.id, ...(onlyBuyers ? { bought: '1' } : {}), ...(page > 1 ? { page: String(page) } : {}) })}#people`
  return (
    <section id="people">
      <h2>{t(`“${interaction.title}”的参与者`, `Who took part in “${interaction.title}”`)}</h2>
      <nav aria-label={t('看谁', 'Whom')} className={scorecards.sides}>
        <Link aria-current={shown.onlyBuyers ? undefined : 'true'} href={addressOf(false)} prefetch={false}>
          {t('全部', 'All')}
        </Link>
        <Link aria-current={shown.onlyBuyers ? 'true' : undefined} href={addressOf(true)} prefetch={false}>
          {t('买了的', 'Buyers')}
        </Link>
      </nav>
      <table className={desk.table}>
        <thead>
          <tr>
            <th>{t('参与人', 'Person')}</th>
            <th>{t('时间', 'Time')}</th>
            <th>{t('订单号', 'Order')}</th>
            <th>{t('金额', 'Amount')}</th>
          </tr>
        </thead>
        <tbody>
          {takers.map((taker) => (
            <tr key={taker.person}>
              <td data-label={t('参与人', 'Person')}>{nameForgotten(taker.person, language) ?? taker.person}</td>
              <td data-label={t('时间', 'Time')}>{taker.tookAt ? writeMoment(taker.tookAt) : '–'}</td>
              <td data-label={t('订单号', 'Order')}>{taker.orderId ?? (taker.hasBought ? t('买了', 'Bought') : '–')}</td>
              <td data-label={t('金额', 'Amount')}>{taker.amountFen === null ? '–' : writeFen(taker.amountFen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pages
        address={(page) => addressOf(shown.onlyBuyers, page)}
        language={language}
        page={shown.page}
        size={TAKERS_A_PAGE}
        total={(shown.onlyBuyers ? interaction.buyers : interaction.takers) ?? 0}
      />
      <p className={desk.hint}>
        {t(`共 ${writeCount(interaction.takers ?? 0)} 人参与`, `${writeCount(interaction.takers ?? 0)} people in all`)}
      </p>
    </section>
  )
}
