import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps, Payload } from 'payload'
import { readInteractions } from '#content/interactions/interactions.ts'
import { liveEnd, liveState } from '#content/live-state.ts'
import { readTargets } from '#content/live-targets.ts'
import { readReminders } from '#content/reminders/standing.ts'
import { chaptersOf } from '#content/replay-clips/chapters.ts'
import { readClips } from '#content/replay-clips/clips.ts'
import { readReservationCounts } from '#content/reservation-counts.ts'
import type { LiveStream } from '#generated/payload-types.ts'
import { countReservations } from '#measurement/reservations.ts'
import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { HOUR_MS } from '#platform/days.ts'
import { hasFfmpeg } from '#platform/ffmpeg.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { readAskedBetween } from '#reviews/questions/asked-between.ts'
import { languageOf } from '#scorecards/language.ts'
import { readLiveReport } from '#scorecards/lives/report.ts'
import { AdminPage } from '../AdminPage.tsx'
import { isUuid, judge } from '../guard.ts'
import { writeMoment } from '../moment.ts'
import scorecards from '../scorecards/scorecards.module.css'
import { Asked } from './Asked.tsx'
import { Clips, type Uncut } from './Clips.client.tsx'
import { Compared } from './Compared.tsx'
import { LiveChart } from './LiveChart.tsx'
import { LiveHead, NoSuchLive } from './LiveHead.tsx'
import { NothingSeen } from './NothingSeen.tsx'
import { readLive } from './read-live.ts'
import { liveCrew, liveViewers } from './roles.ts'
import { Sold } from './Sold.tsx'
import { Targets } from './Targets.client.tsx'

/** `/admin/lives/<live>/report`: 复盘, how a live went, against what was promised and the four before it. */
export function ReportPage(props: AdminViewServerProps) {
  return (
    <AdminPage allowed={liveViewers} props={props} title={{ zh: '复盘', en: 'Review of the live' }}>
      {() => Body(props)}
    </AdminPage>
  )
}

async function Body({ params, i18n: { language }, initPageResult: { req } }: AdminViewServerProps) {
  const live = await readLive(req.payload, params?.segments)
  if (!live) return <NoSuchLive language={language} />
  const now = new Date()
  const targets = await readTargets(sharedPool(), live.id)
  const mayRun = judge(req.user, liveCrew) === 'yes'
  const hasBegun = Boolean(live.startsAt && new Date(live.startsAt) <= now) && live.editorState !== 'cancelled'
  return (
    <div className={scorecards.desk}>
      <LiveHead language={language} live={live} screen="report" />
      {hasBegun ? (
        <Aired language={language} live={live} mayClip={judge(req.user, ['editor']) === 'yes'} now={now} payload={req.payload} />
      ) : (
        <p className={scorecards.empty}>
          {say(
            {
              zh: '直播还没开始。可以先写下目标；开播后这里每次打开都是最新的数字，结束 24 小时后就是复盘。',
              en: 'It has not begun. Write down what it is meant to reach; from the start on this page shows how it goes.',
            },
            language,
          )}
        </p>
      )}
      {mayRun && <Targets live={live.id} targets={targets} />}
    </div>
  )
}

type AiredProps = { payload: Payload; live: LiveStream; now: Date; mayClip: boolean; language: string }

async function Aired({ payload, live, now, mayClip, language }: AiredProps) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const pool = sharedPool()
  const [startsAt, endsAt] = [new Date(live.startsAt), new Date(liveEnd(live)!)]
  const products = (live.lineup ?? []).map(({ productId }) => productId).filter(isUuid)
  const asked = { now, timeZone: hubTimeZone(), language: languageOf(language) }
  const [report, targets, own, channels, reminders, interactions, clips, questions] = await Promise.all([
    readLiveReport(pool, { id: live.id, startsAt, endsAt }, asked),
    readTargets(pool, live.id),
    countReservations(pool, live.id),
    readReservationCounts(pool, live.id),
    readReminders(pool, live.id),
    readInteractions(pool, live.id),
    readClips(pool, live.id),
    readAskedBetween(pool, { products, from: startsAt, to: new Date(endsAt.getTime() + 24 * HOUR_MS) }),
  ])
  const chapters = chaptersOf(live)
  const hasReplay = liveState(live, now) === 'replay'
  return (
    <>
      <p className={scorecards.meta}>
        {now < report.settlesAt
          ? t(
              `数字还在进来：${writeMoment(report.settlesAt)} 以前的订单还会算给这场直播。`,
              `Still coming in: orders until ${writeMoment(report.settlesAt)} may be this live’s.`,
            )
          : t('直播结束已满 24 小时。', 'More than 24 hours have passed since the end.')}
      </p>
      <Compared
        channels={channels.at(-1) ?? null}
        language={language}
        live={live.id}
        own={own}
        reminders={reminders.counts}
        report={report}
        targets={targets}
      />
      {report.slices.some(({ opens, orders }) => opens + orders > 0) ? (
        <LiveChart
          chapters={chapters}
          endsAt={endsAt}
          interactions={interactions}
          language={language}
          report={report}
          startsAt={startsAt}
        />
      ) : (
        <NothingSeen isOver={now > endsAt} language={language} live={live.id} />
      )}
      {(report.own.orders > 0 || report.sold.length > 0) && (
        <Sold language={language} lineup={live.lineup ?? []} live={live.id} report={report} />
      )}
      <Asked language={language} questions={questions} />
      <h2>{t('回放与切片', 'Recording and clips')}</h2>
      {!hasReplay && now > endsAt && (
        <p className={scorecards.warning}>
          {t('回放还没挂上，页面上写着“回放整理中”。', 'No recording is attached yet; the page says it is being prepared.')}{' '}
          <Link href={`/admin/collections/live-streams/${live.id}`} prefetch={false}>
            {t('去“回放”里上传或填链接', 'Attach it under “Replay”')}
          </Link>
        </p>
      )}
      <Clips
        chapters={chapters.map(({ line, title, fromSeconds, toSeconds }) => ({ line, title, fromSeconds, toSeconds }))}
        clips={clips}
        live={live.id}
        mayClip={mayClip}
        seconds={await findLength(payload, live)}
        uncut={await findObstacle(live)}
      />
    </>
  )
}

async function findObstacle({ replay, replayUrl }: LiveStream): Promise<Uncut | null> {
  if (!replay) return replayUrl ? 'link' : 'no-replay'
  return (await hasFfmpeg()) ? null : 'no-ffmpeg'
}

/** How long the recording is, s, where it lies here and says so. */
async function findLength(payload: Payload, { replay }: LiveStream): Promise<number | null> {
  if (!replay) return null
  const id = typeof replay === 'object' ? replay.id : replay
  const clip = await payload.findByID({ collection: 'clips', id, depth: 0, overrideAccess: true, disableErrors: true })
  return clip?.durationSeconds ?? null
}
