import { sayCount } from '#platform/bilingual.ts'
import { day } from '../formats.ts'
import type { Locale } from '../locale.ts'

/** What is said of a campaign that is on, on the home page and its own. */
const zh = {
  title: '正在进行',
  label: '活动',
  trial: '测评征集',
  left: (n: number | '{n}') => `剩 ${n} 天`,
  last: '今天最后一天',
  over: '已结束',
  dates: (from: string, until: string) => `${from} 至 ${until}`,
  rules: '查看规则',
  apply: '去申请',
  articles: '活动里的福利推送',
  lives: '活动期间的直播',
  nothing: '活动的福利推送和直播发布后会列在这里。',
  products: '看在售商品',
}

const en: typeof zh = {
  title: 'On now',
  label: 'Campaign',
  trial: 'Reviews wanted',
  left: (n) => (n === '{n}' ? '{n} days left' : `${sayCount(n, 'day')} left`),
  last: 'Last day today',
  over: 'Ended',
  dates: (from, until) => `${from} to ${until}`,
  rules: 'See the terms',
  apply: 'Apply',
  articles: 'Benefits of this campaign',
  lives: 'Live during the campaign',
  nothing: 'What is published for it and shown live will stand here.',
  products: 'See the products',
}

export const campaignLineWords = (locale: Locale): typeof zh => (locale === 'zh' ? zh : en)

/** One sentence about a campaign that nobody has written one for. */
export const campaignDek = (
  { name, startsAt, endsAt }: { name: string; startsAt: string; endsAt: string },
  locale: Locale,
): string => {
  const { dates, articles, lives } = campaignLineWords(locale)
  const when = dates(day(startsAt, locale), day(new Date(Date.parse(endsAt) - 1), locale))
  return locale === 'zh' ? `${name}：${when}。${articles}与${lives}。` : `${name}, ${when}. ${articles}; ${lives.toLowerCase()}.`
}
