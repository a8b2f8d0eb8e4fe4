import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { isMailed } from '#content/reminders/grants.ts'
import {
  isReminderState,
  type ReminderMoment,
  type ReminderState,
  reminderChannels,
  reminderMoments,
  reminderStates,
} from '#content/reminders/kinds.ts'
import { type Ledger, listReminders, REMINDERS_A_PAGE, type ReminderCount, readReminders } from '#content/reminders/standing.ts'
import { canSendMail } from '#people/mail.ts'
import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { AdminPage } from '../AdminPage.tsx'
import desk from '../desk.module.css'
import { readPage, readQuery } from '../scorecards/address.ts'
import { writeCount } from '../scorecards/format.ts'
import { Pages } from '../scorecards/Pages.tsx'
import scorecards from '../scorecards/scorecards.module.css'
import table from '../scorecards/table.module.css'
import { Simulated } from '../wechat/Simulated.tsx'
import { LiveHead, NoSuchLive } from './LiveHead.tsx'
import { MailMe } from './MailMe.client.tsx'
import { ReminderRows } from './ReminderRows.tsx'
import { readLive } from './read-live.ts'
import { liveViewers } from './roles.ts'

/** `/admin/lives/<live>/reminders?state=&moment=&page=`: what is planned, was sent, failed or is not known; and the rows behind. */
export function RemindersPage(props: AdminViewServerProps) {
  return (
    <AdminPage allowed={liveViewers} props={props} title={{ zh: '开播提醒', en: 'Reminders' }}>
      {() => Body(props)}
    </AdminPage>
  )
}

async function Body({ params, searchParams, i18n: { language }, initPageResult: { req } }: AdminViewServerProps) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const live = await readLive(req.payload, params?.segments)
  if (!live) return <NoSuchLive language={language} />
  const pool = sharedPool()
  const query = readQuery(searchParams)
  const shown = readShown(query)
  const [{ counts, ledger, toldOtherwise }, rows, mailed] = await Promise.all([
    readReminders(pool, live.id),
    listReminders(pool, { live: live.id, ...shown }),
    isMailed(pool, live.id, String(req.user?.id)),
  ])
  return (
    <div className={scorecards.desk}>
      <LiveHead language={language} live={live} screen="reminders" />
      {toldOtherwise > 0 && (
        <p className={scorecards.warning} role="status">
          {t(
            `开播时间改过：有 ${writeCount(toldOtherwise)} 位读者收到的是原来的时间，请另行通知。`,
            `The start has moved: ${writeCount(toldOtherwise)} readers were told the old time. Tell them yourself.`,
          )}
        </p>
      )}
      <Counts counts={counts} language={language} live={live.id} shown={shown} />
      <Grants language={language} ledger={ledger} />
      <h2>{t('同事邮件', 'Mail to colleagues')}</h2>
      <MailMe canSend={canSendMail()} isWanted={mailed} live={live.id} />
      {counts.length > 0 && (
        <>
          <h2 id="rows">
            {t('明细', 'Rows')}
            <Simulated language={language} />
          </h2>
          <ReminderRows language={language} rows={rows} />
          <Pages
            address={(page) => addressOf(live.id, { ...shown, page })}
            language={language}
            page={shown.page}
            size={REMINDERS_A_PAGE}
            total={sum(counts.filter((one) => fits(one, shown)))}
          />
        </>
      )}
    </div>
  )
}

type Shown = { state?: ReminderState; moment?: ReminderMoment; page: number }

function readShown(query: URLSearchParams): Shown {
  const state = query.get('state')
  const moment = reminderMoments.find(({ value }) => String(value) === query.get('moment'))?.value
  return { state: isReminderState(state) ? state : undefined, moment, page: readPage(query) }
}

const fits = (count: ReminderCount, { state, moment }: Shown): boolean =>
  (!state || count.state === state) && (!moment || count.moment === moment)

const sum = (counts: readonly ReminderCount[]): number => counts.reduce((total, { count }) => total + count, 0)

function addressOf(live: string, { state, moment, page }: Shown): string {
  const query = new URLSearchParams({
    ...(state ? { state } : {}),
    ...(moment ? { moment: String(moment) } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  })
  return `/admin/lives/${live}/reminders${query.size > 0 ? `?${query}` : ''}#rows`
}

type CountsProps = { counts: ReminderCount[]; live: string; shown: Shown; language: string }

/** Every state by moment; each figure opens its rows. */
function Counts({ counts, live, shown, language }: CountsProps) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  if (counts.length === 0)
    return (
      <p className={scorecards.empty}>
        {t(
          '还没有人约提醒。读者在直播页点“微信提醒我”，或小程序、公众号文章里点允许以后，这里会排出每一条；想自己先收到，点下面的邮件提醒。',
          'Nobody has asked to be reminded yet. Once readers tap on the page of the live, in an article or in the mini program, every message is listed here. To be told yourself, ask for mails below.',
        )}
      </p>
    )
  const states = reminderStates.filter(({ value }) => counts.some(({ state }) => state === value))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on phones
    <section aria-label={t('提醒', 'Reminders')} className={table.scroll} tabIndex={0}>
      <table className={table.table}>
        <caption>
          {t('每条只发一次；结果不明的不会再发。', 'Each is sent once; what is not known is not sent again.')}
          <Simulated language={language} />
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('什么时候', 'When')}</th>
            {states.map(({ value, label }) => (
              <th key={value} scope="col">
                {say(label, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reminderMoments.map(({ value: moment, label }) => (
            <tr key={moment}>
              <th scope="row">{say(label, language)}</th>
              {states.map(({ value: state }) => {
                const count = sum(counts.filter((one) => one.state === state && one.moment === moment))
                const isShown = shown.state === state && shown.moment === moment
                return (
                  <td key={state}>
                    {count === 0 ? (
                      '0'
                    ) : (
                      <Link
                        aria-current={isShown ? 'true' : undefined}
                        href={addressOf(live, { state, moment, page: 1 })}
                        prefetch={false}
                      >
                        {writeCount(count)}
                      </Link>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Grants({ ledger, language }: { ledger: Ledger[]; language: string }) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const ofReaders = ledger.filter(({ channel }) => channel !== 'mail')
  if (ofReaders.length === 0) return null
  return (
    <>
      <h2>
        {t('读者允许了多少', 'What readers allowed')}
        <Simulated language={language} />
      </h2>
      <table className={desk.table}>
        <thead>
          <tr>
            <th>{t('渠道', 'Channel')}</th>
            <th>{t('读者', 'Readers')}</th>
            <th>{t('允许（条）', 'Allowed')}</th>
            <th>{t('已用（条）', 'Used')}</th>
            <th>{t('拒绝（人）', 'Refused')}</th>
          </tr>
        </thead>
        <tbody>
          {ofReaders.map((one) => (
            <tr key={one.channel}>
              <td data-label={t('渠道', 'Channel')}>
                {say(reminderChannels.find(({ value }) => value === one.channel)!.label, language)}
              </td>
              <td data-label={t('读者', 'Readers')}>{writeCount(one.readers)}</td>
              <td data-label={t('允许（条）', 'Allowed')}>{writeCount(one.allowed)}</td>
              <td data-label={t('已用（条）', 'Used')}>{writeCount(one.used)}</td>
              <td data-label={t('拒绝（人）', 'Refused')}>{writeCount(one.refused)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
