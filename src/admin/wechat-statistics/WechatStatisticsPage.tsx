import type { AdminViewServerProps } from 'payload'
import { readShopStanding } from '#integrations/wechat/shop/standing.ts'
import { daysOfRound } from '#integrations/wechat/statistics/kinds.ts'
import { readStatistics } from '#integrations/wechat/statistics/standing.ts'
import { sharedPool } from '#platform/database.ts'
import { readTitles } from '#scorecards/cards/content-titles.ts'
import { AdminPage } from '../AdminPage.tsx'
import { judge } from '../guard.ts'
import { pushers, statisticReaders } from '../wechat/roles.ts'
import { Articles } from './Articles.tsx'
import { Lives } from './Lives.tsx'
import { MiniProgram } from './MiniProgram.tsx'
import { PullFigures } from './PullFigures.client.tsx'
import { ShopOrders } from './ShopOrders.tsx'
import { Standings } from './Standings.tsx'

/** `/admin/wechat-statistics`: what WeChat counts itself, how far it has been pulled, and which days failed and why. */
export function WechatStatisticsPage(props: AdminViewServerProps) {
  const { language } = props.i18n
  const { user } = props.initPageResult.req
  return (
    <AdminPage
      allowed={statisticReaders}
      lead={{
        zh: '微信后台自己统计的数字，每天早上 8:30 之后自动拉取。它们是“渠道口径”，在成绩单上与本站口径并排，从不相混。',
        en: 'What WeChat counts itself, pulled every morning after 8:30. On the scorecard these are figures “of the channel”, beside the hub’s own and never mixed.',
      }}
      props={props}
      title={{ zh: '微信数据', en: 'WeChat figures' }}
    >
      {async () => {
        const statistics = await readStatistics(sharedPool())
        const named = [...statistics.articles, ...statistics.lives].flatMap(({ subject }) => subject ?? [])
        const titles = await readTitles(sharedPool(), [...new Set(named)])
        const days = daysOfRound(new Date())
        const mayPull = judge(user, ['brand-manager']) === 'yes'
        return (
          <>
            <Standings language={language} standings={statistics.standings}>
              {mayPull && statistics.standings.some(({ isConnected }) => isConnected) && days.length > 0 ? (
                <PullFigures first={days.at(-1)!} last={days[0]!} />
              ) : null}
            </Standings>
            <Articles
              accountDays={statistics.accountDays}
              articles={statistics.articles}
              language={language}
              mayMatch={judge(user, pushers) === 'yes'}
              titles={titles}
            />
            <Lives language={language} lives={statistics.lives} titles={titles} />
            <ShopOrders language={language} standing={await readShopStanding(sharedPool())} />
            <MiniProgram days={statistics.miniDays} language={language} />
          </>
        )
      }}
    </AdminPage>
  )
}
