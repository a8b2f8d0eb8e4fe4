import { getPayload } from 'payload'
import { keepFinishingPictures } from '#content/pictures/finish-pictures.ts'
import { forgetOldRecordings } from '#content/recordings/recordings.ts'
import { forgetOldReaders } from '#content/reminders/forget-readers.ts'
import { keepReminding } from '#content/reminders/keep-reminding.ts'
import type { ReminderChannel } from '#content/reminders/kinds.ts'
import { mailSender } from '#content/reminders/mail.ts'
import { keepCutting } from '#content/replay-clips/keep-cutting.ts'
import { keepTellingEngines } from '#integrations/search-engines/keep-telling.ts'
import { forgetOldCallbacks } from '#integrations/wechat/callbacks/follow-callback.ts'
import { keepPullingTradeReviews } from '#integrations/wechat/keep-pulling.ts'
import { keepPushing } from '#integrations/wechat/push/keep-pushing.ts'
import { openWechatSender } from '#integrations/wechat/reminders/sender.ts'
import { keepPullingReservations } from '#integrations/wechat/reservations/pull-reservations.ts'
import { keepTakingShopOrders } from '#integrations/wechat/shop/keep-taking-orders.ts'
import { keepPullingStatistics } from '#integrations/wechat/statistics/keep-pulling-statistics.ts'
import { keepSyncing } from '#integrations/wecom/contacts/keep-syncing.ts'
import { keepPushingWecom } from '#integrations/wecom/push/keep-pushing.ts'
import { forgetUnnamedFaces } from '#look/title-face/own-faces.ts'
import { forgetUnusedFaces } from '#look/title-face/subset.ts'
import { keepDaysAhead } from '#measurement/days-ahead.ts'
import { forgetOldLive } from '#measurement/live.ts'
import { forgetEndedSessions } from '#measurement/members/sessions.ts'
import { keepMakingNextReads } from '#measurement/next-reads/keep-making.ts'
import { keepSealing } from '#measurement/sealing/keep-sealing.ts'
import { systemClock } from '#platform/clock.ts'
import { createPool } from '#platform/database.ts'
import { HOUR_MS } from '#platform/days.ts'
import { log } from '#platform/log.ts'
import { forgetEndedLimits } from '#platform/rate-limit.ts'
import { hubRawDays, hubTimeZone } from '#platform/this-hub.ts'
import { removeUnaskedPosters } from '#posters/files.ts'
import { forgetNamedInvitations } from '#posters/posters.ts'
import { keepAnchoring } from '#reviews/evidence/anchors.ts'
import { keepReviewsMoving } from '#reviews/keep-moving.ts'
import { keepIndexing } from '#search/keep-indexing.ts'
import { forgetOldSearches } from '#search/log/forget-searches.ts'
import config from '../../payload.config.ts'
import { subscriptions } from '../subscriptions.ts'
import { leadWhenPossible } from './worker/leadership.ts'
import { runOutbox } from './worker/outbox.ts'
import { keepLookingForOutdated } from './worker/outdated-looks.ts'
import { tellPagesChanged, watchTime } from './worker/passing-time.ts'
import { publishOnSchedule } from './worker/scheduled-publishing.ts'
import { keepSubmittedPages } from './worker/submitted-pages.ts'

// The worker is a child of the front process: without it nobody would tell it to stop.
process.on('disconnect', () => process.exit(1))
// Ctrl-C reaches the whole group of processes; the front process decides when the worker stops.
process.on('SIGINT', () => {})
process.on('unhandledRejection', (error) => log.error({ err: String(error) }, 'a promise was left alone'))

const url = process.env.DATABASE_URL
if (!url) throw new Error('DATABASE_URL is not set')
const stop = new AbortController()
process.once('SIGTERM', () => stop.abort())

const pool = createPool(url, { max: 4, application_name: 'zhongcao-worker' })
const payload = await getPayload({ config, disableOnInit: false })
const timeZone = hubTimeZone()
const openSender = async (channel: ReminderChannel) =>
  channel === 'mail' ? mailSender(payload) : openWechatSender(pool, channel, systemClock)

const leading = leadWhenPossible(url, stop.signal, (lost) => {
  // What turned while nobody led is not known, so everything is made anew once.
  tellPagesChanged(pool).catch((error: Error) => log.error({ err: error.message }, 'the pages were not made anew'))
  publishOnSchedule(payload, pool, lost)
  watchTime(pool, { timeZone, clock: systemClock }, lost)
  keepDaysAhead(pool, { clock: systemClock }, lost)
  keepReviewsMoving(pool, { clock: systemClock }, lost)
  keepPullingTradeReviews(pool, { clock: systemClock }, lost)
  keepTakingShopOrders(pool, { clock: systemClock }, lost)
  keepPullingStatistics(pool, { clock: systemClock }, lost)
  keepPullingReservations(pool, { clock: systemClock }, lost)
  keepPushing(payload, pool, { clock: systemClock }, lost)
  keepReminding(pool, { clock: systemClock, openSender }, lost)
  keepCutting(payload, pool, { clock: systemClock }, lost)
  keepFinishingPictures(payload, pool, lost)
  keepPushingWecom(payload, pool, { clock: systemClock }, lost)
  keepSyncing(pool, { clock: systemClock }, lost)
  keepTellingEngines(pool, { clock: systemClock }, lost)
  keepIndexing(payload, pool, lost)
  keepAnchoring(pool, { clock: systemClock, timeZone, dataDir: process.env.HUB_DATA_DIR ?? './.data' }, lost)
  void keepSealing(pool, { clock: systemClock, timeZone, rawDays: hubRawDays() }, lost)
  keepMakingNextReads(pool, { clock: systemClock }, lost)
  keepLookingForOutdated(payload, pool, { clock: systemClock, timeZone }, lost)
  keepSubmittedPages(payload, pool, { clock: systemClock, timeZone }, lost)
  const clean = () => {
    forgetEndedLimits(pool, systemClock()).catch(() => {})
    forgetOldReaders(pool, systemClock()).catch(() => {})
    forgetOldRecordings(pool, systemClock()).catch(() => {})
    forgetOldLive(pool, systemClock()).catch(() => {})
    forgetEndedSessions(pool, systemClock()).catch(() => {})
    forgetOldCallbacks(pool, systemClock()).catch(() => {})
    removeUnaskedPosters(systemClock()).catch(() => {})
    forgetNamedInvitations(pool, systemClock()).catch(() => {})
    forgetOldSearches(pool, systemClock(), timeZone).catch(() => {})
    forgetUnusedFaces(pool, systemClock()).catch(() => {})
    forgetUnnamedFaces(pool, systemClock()).catch(() => {})
  }
  const cleaning = setInterval(clean, HOUR_MS)
  lost.addEventListener('abort', () => clearInterval(cleaning), { once: true })
})
const reacting = runOutbox({ pool, context: { payload, pool, log }, subscriptions, stop: stop.signal }, url)
process.send?.('working')

await Promise.all([leading, reacting])
await pool.end()
// Payload keeps one connection for itself, so the process does not end by itself.
process.exit(0)
