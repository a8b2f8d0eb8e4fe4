import { doorWords, reasonWords } from '#measurement/drop-words.ts'
import type { Live } from '#measurement/live.ts'
import { sayCount } from '#platform/bilingual.ts'
import { DAY_MS, SECOND_MS } from '#platform/days.ts'
import { writeCount, writePercent, writeSpan } from '../scorecards/format.ts'
import { DRAWING_HEIGHT, drawMinutes } from './draw-minutes.ts'

type Figure = { name: string; label: string; value: string; note: string }

/** The live view in words of one language, and drawn: the browser only puts it in place. */
export type ShownLive = {
  /** Time of day in the hub's zone, to the second. */
  at: string
  revision: string
  figures: Figure[]
  chart: { path: string; height: number; top: string; from: string; to: string; caption: string }
  doors: { door: string; label: string; accepted: string; duplicates: string; rejected: string; unavailable: string }[]
  reasons: { key: string; reason: string; door: string; hour: string; today: string }[]
  /** What a recount found wrong; nobody may overlook it. */
  alarms: string[]
  /** Nothing has ever been stored here. */
  isEmpty: boolean
}

/** What a screen says about live figures; `language` as Payload names it, times of day in `timeZone`. */
export function describeLive(live: Live, { language, timeZone }: { language: string; timeZone: string }): ShownLive {
  const t = (zh: string, en: string): string => (language === 'en' ? en : zh)
  const clock = (ms: number, withSeconds = true): string => writeClock(ms, timeZone, withSeconds)
  const { path, top } = drawMinutes(live.minutes)
  const sum = writeCount(live.hour.accepted)
  return {
    at: clock(live.at),
    revision: t(`第 ${writeCount(live.revision)} 版`, `revision ${writeCount(live.revision)}`),
    figures: describeFigures(live, { language, clock }),
    chart: {
      path,
      height: DRAWING_HEIGHT,
      top: writeCount(top),
      from: clock(live.at - 59 * 60 * SECOND_MS, false),
      to: clock(live.at, false),
      caption:
        live.hour.accepted === 0
          ? t('最近 60 分钟没有存入事件。', 'No events were stored in the last 60 minutes.')
          : t(
              `最近 60 分钟存入 ${sum} 条事件，最多的一分钟 ${writeCount(top)} 条。`,
              `${sayCount(live.hour.accepted, 'event')} in the last 60 minutes, ${writeCount(top)} in the busiest one.`,
            ),
    },
    doors: live.doors.map(({ door, accepted, duplicates, rejected, unavailable }) => ({
      door,
      label: t(doorWords[door].zh, doorWords[door].en),
      accepted: isWayOut(door) ? '–' : writeCount(accepted),
      duplicates: isWayOut(door) ? '–' : writeCount(duplicates),
      rejected: writeCount(rejected),
      unavailable: writeCount(unavailable),
    })),
    reasons: live.reasons.map(({ door, reason, hour, today }) => ({
      key: `${door} ${reason}`,
      reason: t(reasonWords[reason].zh, reasonWords[reason].en),
      door: t(doorWords[door].zh, doorWords[door].en),
      hour: writeCount(hour),
      today: writeCount(today),
    })),
    alarms: live.seal.alarms.map((alarm) => describeAlarm(alarm, language)),
    isEmpty: live.revision === 0 && live.reasons.length === 0,
  }
}

type Saying = { language: string; clock: (ms: number) => string }

function describeFigures(live: Live, { language, clock }: Saying): Figure[] {
  const t = (zh: string, en: string): string => (language === 'en' ? en : zh)
  const { hour, today, queue, latest, coverage } = live
  const hourly = t('最近 60 分钟', 'last 60 minutes')
  const todays = (count: number): string => `${hourly} · ${t(`今天 ${writeCount(count)}`, `today ${writeCount(count)}`)}`
  return [
    {
      name: 'rate',
      label: t('每秒事件', 'Events a second'),
      value: (live.lastMinute / 60).toFixed(live.lastMinute < 6_000 ? 2 : 0),
      note: t(`最近 60 秒存入 ${writeCount(live.lastMinute)} 条`, `${writeCount(live.lastMinute)} stored in the last 60 s`),
    },
    { name: 'accepted', label: t('已存入', 'Accepted'), value: writeCount(hour.accepted), note: hourly },
    { name: 'duplicates', label: t('重复', 'Duplicate'), value: writeCount(hour.duplicates), note: hourly },
    { name: 'rejected', label: t('未存入', 'Rejected'), value: writeCount(hour.rejected), note: todays(today.rejected) },
    {
      name: 'queue',
      label: t('排队等待', 'Waiting'),
      value: `${writeCount(queue.waiting)} / ${writeCount(queue.limit)}`,
      note: t(`上限合计，${queue.processes} 个进程`, `of the limit, ${sayCount(queue.processes, 'process', 'processes')}`),
    },
    {
      name: 'unavailable',
      label: t('请稍后再发（503）', 'Send again (503)'),
      value: writeCount(hour.unavailable),
      note: todays(today.unavailable),
    },
    {
      name: 'lag',
      label: t('距最近一条存入', 'Since the latest event'),
      value: latest ? writeLag(live.at - latest.storedAt, language) : '–',
      note: latest
        ? t(
            `${clock(latest.storedAt)} 存入，${clock(latest.at)} 发生`,
            `stored ${clock(latest.storedAt)}, happened ${clock(latest.at)}`,
          )
        : t('最近 7 天没有事件', 'none in the last 7 days'),
    },
    describeSeal(live, { language, clock }),
    {
      name: 'coverage',
      label: t('归因覆盖率 · 今天', 'Attribution coverage today'),
      value: coverage.whole === 0 ? '–' : writePercent(coverage.part / coverage.whole),
      note:
        coverage.whole === 0
          ? t('今天还没有付款订单', 'no paid orders yet today')
          : t(
              `${writeCount(coverage.part)} / ${writeCount(coverage.whole)} 单带回链接代码`,
              `${writeCount(coverage.part)} of ${sayCount(coverage.whole, 'order')} brought a code`,
            ),
    },
  ]
}

function describeSeal({ at, seal }: Live, { language, clock }: Saying): Figure {
  const t = (zh: string, en: string): string => (language === 'en' ? en : zh)
  const { last, sealedDays, openAgain } = seal
  const reopened = t(`${openAgain.length} 天重新打开，等待再封存`, `${openAgain.length} opened again, waiting`)
  const when = (sealedAt: number): string =>
    at - sealedAt < DAY_MS
      ? t(`${clock(sealedAt)} 封存`, `sealed ${clock(sealedAt)}`)
      : t(`${writeSpan(at - sealedAt, language)}前封存`, `sealed ${writeSpan(at - sealedAt, language)} ago`)
  const note = last
    ? t(
        `${when(last.sealed_at.getTime())}，第 ${writeCount(last.revision)} 版；共 ${writeCount(sealedDays)} 天`,
        `${when(last.sealed_at.getTime())}, revision ${writeCount(last.revision)}; ${sayCount(sealedDays, 'day')} in all`,
      )
    : t('一天结束 4 天后封存', 'a day is sealed 4 days after it')
  return {
    name: 'seal',
    label: t('已封存到', 'Sealed until'),
    value: last?.day ?? '–',
    note: openAgain.length > 0 ? reopened : note,
  }
}

function describeAlarm({ day, cells }: Live['seal']['alarms'][number], language: string): string {
  return language === 'en'
    ? `${day}: ${sayCount(cells, 'cell')} not as its facts give. The day stays unsealed; run "npm run measure:rebuild".`
    : `${day}：${writeCount(cells)} 个数字与原始事实重算的结果不一致。这一天暂不封存，请运行 npm run measure:rebuild。`
}

/** Doors that lead out store nothing. */
const isWayOut = (door: string): boolean => door === 'go' || door === 'c'

function writeLag(ms: number, language: string): string {
  const seconds = Math.max(0, Math.round(ms / SECOND_MS))
  return seconds < 60 ? `${seconds} ${language === 'en' ? 's' : '秒'}` : writeSpan(ms, language)
}

function writeClock(ms: number, timeZone: string, withSeconds: boolean): string {
  const seconds = withSeconds ? ({ second: '2-digit' } as const) : {}
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...seconds }).format(
    ms,
  )
}
