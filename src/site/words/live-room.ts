import type { Locale } from '../locale.ts'

/** What the schedule of lives says, and the page of one live in each of its states. */
const zh = {
  schedule: { now: '正在直播', today: '今天', week: '本周', later: '以后' },
  minutesLeft: (n: number) => `还有 ${n} 分钟开播`,
  opens: '到点后本页自动变成直播间入口，不用刷新。',
  reserved: '已加入日历',
  duration: (minutes: number) => `约 ${minutes} 分钟`,
  endedEarly: (at: string) => `这场直播提前结束于 ${at}。`,
  endedAt: (at: string) => `${at} 结束。`,
  replayComes: '回放上线后，本页会自动换成回放。',
  replayIsUp: '回放已上线，打开回放',
  noRoom: '直播间入口由主播开播后给出，请稍候片刻。',
  schedulePage: '看其他场次',
  chapters: '章节',
  beginsAt: (clock: string) => `从 ${clock} 开始`,
  articles: '讲到的商品，读一读',
  reviews: '买过的人怎么说',
  replays: '回放',
}

type LiveRoomWords = typeof zh

const en: LiveRoomWords = {
  schedule: { now: 'Live now', today: 'Today', week: 'This week', later: 'Later' },
  minutesLeft: (n) => (n === 1 ? 'It begins in a minute' : `It begins in ${n} minutes`),
  opens: 'At the minute this page becomes the way in, by itself.',
  reserved: 'In your calendar',
  duration: (minutes) => `About ${minutes} minutes`,
  endedEarly: (at) => `It ended early, at ${at}.`,
  endedAt: (at) => `It ended at ${at}.`,
  replayComes: 'When the replay is up, this page becomes the replay by itself.',
  replayIsUp: 'The replay is up: open it',
  noRoom: 'The host opens the room in a moment: please wait.',
  schedulePage: 'See the other lives',
  chapters: 'Chapters',
  beginsAt: (clock) => `Begins at ${clock}`,
  articles: 'Read about what is shown',
  reviews: 'What buyers say of it',
  replays: 'Replays',
}

export const liveRoomWords = (locale: Locale): LiveRoomWords => (locale === 'zh' ? zh : en)
