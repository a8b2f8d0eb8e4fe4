import type { Pool } from '#platform/database.ts'
import { type AccountDay, type ShownArticle, saysPercent, selectAccountDays, selectArticles } from './articles.sql.ts'
import { type StatisticKind, statisticKinds } from './kinds.ts'
import { type ShownLive, selectLives } from './lives.sql.ts'
import { openAccounts } from './pull.ts'
import type { MiniDay } from './pull-mini.ts'
import { type Standing, selectStandings } from './statistics.sql.ts'

export type KindStanding = Omit<Standing, 'kind'> & { kind: StatisticKind; isConnected: boolean }

/** Articles with their rates in parts of 1, whatever unit WeChat said them in. */
export type Statistics = {
  standings: KindStanding[]
  articles: ShownArticle[]
  accountDays: AccountDay[]
  miniDays: { day: string; figures: MiniDay }[]
  lives: ShownLive[]
}

const ARTICLES = 60
const DAYS = 7

/** Everything that the screen of WeChat's own figures shows. */
export async function readStatistics(pool: Pool): Promise<Statistics> {
  const { official, mini, shop } = await openAccounts(pool)
  const accounts = { official, mini, shop }
  const ids = [official, mini, shop].flatMap((account) => (account ? [account.appId] : []))
  const known = new Map((await selectStandings(pool, ids)).map((standing) => [standing.kind, standing]))
  const standings = statisticKinds.map(({ name, account }) => ({
    ...(known.get(name) ?? { last_done: null, asked_at: null, waiting: 0, open: [] }),
    kind: name,
    isConnected: accounts[account] !== null,
  }))
  const unit = official && (await saysPercent(pool, official.appId)) ? 100 : 1
  const inParts = (rate: number | null) => (rate === null ? null : rate / unit)
  return {
    standings,
    articles: official
      ? (await selectArticles(pool, official.appId, ARTICLES)).map((article) => ({
          ...article,
          delivery_rate: inParts(article.delivery_rate),
          finish_rate: inParts(article.finish_rate),
        }))
      : [],
    accountDays: official ? await selectAccountDays(pool, { appId: official.appId, kind: 'articles', limit: DAYS }) : [],
    miniDays: mini
      ? ((await selectAccountDays(pool, { appId: mini.appId, kind: 'mini', limit: DAYS })) as unknown as Statistics['miniDays'])
      : [],
    lives: shop ? await selectLives(pool, shop.appId, 20) : [],
  }
}
