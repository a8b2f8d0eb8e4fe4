import type { Bilingual } from '#platform/bilingual.ts'
import { consentReaders } from './consents/roles.ts'
import type { Allowed } from './guard.ts'
import { liveReaders } from './live/endpoint.ts'
import { liveViewers } from './lives/roles.ts'
import { nextReaders } from './next/roles.ts'
import { plannerReaders } from './planner/roles.ts'
import { deskReaders } from './reviews/desk-endpoints.ts'
import { rewardReaders } from './rewards/roles.ts'
import { indexReaders } from './search-index/roles.ts'
import { searchReaders } from './searches/roles.ts'
import { trialReaders } from './trials/roles.ts'
import { ugcReaders } from './ugc/roles.ts'

/** The menu of figures. */
export const dataLinks: readonly { path: string; label: Bilingual; allowed: Allowed }[] = [
  { path: '/planner', label: { zh: '排期', en: 'Planner' }, allowed: plannerReaders },
  { path: '/lives', label: { zh: '直播台', en: 'Live desk' }, allowed: liveViewers },
  { path: '/moderation', label: { zh: '评价审核', en: 'Moderation' }, allowed: deskReaders },
  { path: '/scorecards/content', label: { zh: '内容成绩单', en: 'Content scorecard' }, allowed: 'staff' },
  { path: '/ugc', label: { zh: '买家声音', en: 'Buyers’ voices' }, allowed: ugcReaders },
  { path: '/rewards', label: { zh: '评价奖励', en: 'Review rewards' }, allowed: rewardReaders },
  { path: '/consents', label: { zh: '授权台账', en: 'Consents' }, allowed: consentReaders },
  { path: '/trials', label: { zh: '测评征集', en: 'Collecting campaigns' }, allowed: trialReaders },
  { path: '/orders', label: { zh: '订单', en: 'Orders' }, allowed: 'staff' },
  { path: '/searches', label: { zh: '站内搜索', en: 'Searches' }, allowed: searchReaders },
  { path: '/next-reads', label: { zh: '猜你想看', en: 'You may like' }, allowed: nextReaders },
  { path: '/search-index', label: { zh: '搜索指数', en: 'Search indices' }, allowed: indexReaders },
  { path: '/live', label: { zh: '实时数据', en: 'Live' }, allowed: liveReaders },
]

/** The screens of figures for Payload's configuration. Each page asks the guard for itself. */
export const dataViews = {
  planner: { path: '/planner' as const, Component: '/src/admin/planner/PlannerPage.tsx#PlannerPage', exact: true },
  scorecard: {
    path: '/scorecards/:card' as const,
    Component: '/src/admin/scorecards/ScorecardPage.tsx#ScorecardPage',
    exact: true,
  },
  facts: { path: '/scorecards/:card/rows' as const, Component: '/src/admin/scorecards/FactsPage.tsx#FactsPage', exact: true },
  searchIndex: {
    path: '/search-index' as const,
    Component: '/src/admin/search-index/SearchIndexPage.tsx#SearchIndexPage',
    exact: true,
  },
  searchIndexWeek: {
    path: '/search-index/week' as const,
    Component: '/src/admin/search-index/WeekPage.tsx#WeekPage',
    exact: true,
  },
  searches: { path: '/searches' as const, Component: '/src/admin/searches/SearchesPage.tsx#SearchesPage', exact: true },
  nextReads: { path: '/next-reads' as const, Component: '/src/admin/next/NextPage.tsx#NextPage', exact: true },
  nextRows: { path: '/next-reads/rows' as const, Component: '/src/admin/next/NextRowsPage.tsx#NextRowsPage', exact: true },
  metBy: { path: '/next-reads/met' as const, Component: '/src/admin/next/MetByPage.tsx#MetByPage', exact: true },
  ugc: { path: '/ugc' as const, Component: '/src/admin/ugc/UgcPage.tsx#UgcPage', exact: true },
  rewards: { path: '/rewards' as const, Component: '/src/admin/rewards/RewardsPage.tsx#RewardsPage', exact: true },
  consents: { path: '/consents' as const, Component: '/src/admin/consents/ConsentsPage.tsx#ConsentsPage', exact: true },
  ugcRows: { path: '/ugc/rows' as const, Component: '/src/admin/ugc/UgcRowsPage.tsx#UgcRowsPage', exact: true },
  trials: { path: '/trials' as const, Component: '/src/admin/trials/TrialsPage.tsx#TrialsPage', exact: true },
  trial: { path: '/trials/:campaign' as const, Component: '/src/admin/trials/TrialPage.tsx#TrialPage', exact: true },
  moderation: {
    path: '/moderation' as const,
    Component: '/src/admin/reviews/ModerationPage.tsx#ModerationPage',
    exact: true,
  },
  questions: {
    path: '/moderation/questions' as const,
    Component: '/src/admin/questions/QuestionsPage.tsx#QuestionsPage',
    exact: true,
  },
  wechatArticle: {
    path: '/wechat/:collection/:id' as const,
    Component: '/src/admin/wechat/ArticlePreviewPage.tsx#ArticlePreviewPage',
    exact: true,
  },
  wechatPush: { path: '/wechat-pushes/:push' as const, Component: '/src/admin/wechat/PushPage.tsx#PushPage', exact: true },
  lives: { path: '/lives' as const, Component: '/src/admin/lives/LivesPage.tsx#LivesPage', exact: true },
  liveReminders: {
    path: '/lives/:live/reminders' as const,
    Component: '/src/admin/lives/RemindersPage.tsx#RemindersPage',
    exact: true,
  },
  liveRun: { path: '/lives/:live/run' as const, Component: '/src/admin/lives/RunPage.tsx#RunPage', exact: true },
  liveInteractions: {
    path: '/lives/:live/interactions' as const,
    Component: '/src/admin/lives/InteractionsPage.tsx#InteractionsPage',
    exact: true,
  },
  liveReport: { path: '/lives/:live/report' as const, Component: '/src/admin/lives/ReportPage.tsx#ReportPage', exact: true },
  wecomPush: {
    path: '/wecom-pushes/:push' as const,
    Component: '/src/admin/wecom/WecomPushPage.tsx#WecomPushPage',
    exact: true,
  },
  wecomRows: {
    path: '/wecom-pushes/:push/rows' as const,
    Component: '/src/admin/wecom/WecomRowsPage.tsx#WecomRowsPage',
    exact: true,
  },
  wecomRemovals: {
    path: '/wecom-removals' as const,
    Component: '/src/admin/wecom/WecomRemovalsPage.tsx#WecomRemovalsPage',
    exact: true,
  },
  live: { path: '/live' as const, Component: '/src/admin/live/LivePage.tsx#LivePage', exact: true },
  orders: { path: '/orders' as const, Component: '/src/admin/orders/OrdersPage.tsx#OrdersPage', exact: true },
  order: { path: '/orders/:order' as const, Component: '/src/admin/orders/OrderPage.tsx#OrderPage', exact: true },
}
