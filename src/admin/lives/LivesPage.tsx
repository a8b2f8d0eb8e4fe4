import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps, Payload } from 'payload'
import { liveState } from '#content/live-state.ts'
import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { AdminPage } from '../AdminPage.tsx'
import desk from '../desk.module.css'
import { judge } from '../guard.ts'
import { writeMoment } from '../moment.ts'
import { readChannelForms } from './channel-forms.ts'
import css from './lives.module.css'
import { ReminderChannels } from './ReminderChannels.client.tsx'
import { liveViewers, reminderKeepers } from './roles.ts'
import { liveScreens } from './screens.ts'

const NEWEST = 40

/** `/admin/lives`: the lives, each with the way to its screens, and with which templates WeChat may be asked to remind. */
export function LivesPage(props: AdminViewServerProps) {
  return (
    <AdminPage
      allowed={liveViewers}
      lead={{
        zh: '开播前提醒谁、播的时候照什么讲、播完卖得怎样，都从这里进。',
        en: 'Whom to remind before a live, what to show in it, and how it went.',
      }}
      props={props}
      title={{ zh: '直播台', en: 'Live desk' }}
    >
      {() => Body(props)}
    </AdminPage>
  )
}

async function Body({ i18n: { language }, initPageResult: { req } }: AdminViewServerProps) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const lives = await listLives(req.payload)
  const isKeeper = judge(req.user, reminderKeepers) === 'yes'
  return (
    <>
      {lives.length === 0 ? (
        <p>
          {t('还没有直播。', 'There is no live yet. ')}
          <Link href="/admin/collections/live-streams/create" prefetch={false}>
            {t('新建一场', 'Make one')}
          </Link>
        </p>
      ) : (
        <table className={desk.table}>
          <thead>
            <tr>
              <th>{t('直播', 'Live')}</th>
              <th>{t('开播', 'Start')}</th>
              <th>{t('去做', 'To do')}</th>
            </tr>
          </thead>
          <tbody>
            {lives.map((live) => (
              <tr key={live.id}>
                <td data-label={t('直播', 'Live')}>{live.title}</td>
                <td className={desk.state} data-label={t('开播', 'Start')}>
                  {live.startsAt ? writeMoment(live.startsAt) : t('未定', 'Not set')}
                </td>
                <td data-label={t('去做', 'To do')}>
                  <span className={css.goTo}>
                    {liveScreens.map(({ name, label }) => (
                      <Link href={`/admin/lives/${live.id}/${name}`} key={name} prefetch={false}>
                        {say(label, language)}
                      </Link>
                    ))}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {isKeeper && <ReminderChannels forms={await readChannelForms(sharedPool())} />}
    </>
  )
}

/** Those ahead first, the next one at the top; then those past, the latest first. */
async function listLives(payload: Payload) {
  const { docs } = await payload.find({
    collection: 'live-streams',
    draft: true,
    depth: 0,
    limit: NEWEST,
    overrideAccess: true,
    select: { title: true, startsAt: true, endsAt: true, endedAt: true, editorState: true, replay: true, replayUrl: true },
    sort: '-startsAt',
  })
  const now = new Date()
  const isAhead = (live: (typeof docs)[number]) => ['upcoming', 'live'].includes(liveState(live, now))
  return [...docs.filter(isAhead).reverse(), ...docs.filter((live) => !isAhead(live))]
}
