import type { Bilingual } from '#platform/bilingual.ts'
import type { Allowed } from './guard.ts'
import { linkMakers } from './member-link-endpoint.ts'
import { outdatedReaders } from './outdated/roles.ts'
import { dataKeepers } from './personal-data/endpoints.ts'
import { posterMakers } from './posters/endpoints.ts'
import { indexReaders } from './search-index/roles.ts'
import { accountKeepers, pushers, statisticReaders } from './wechat/roles.ts'
import { wecomKeepers, wecomPushers } from './wecom/roles.ts'

type Screen = { path: `/${string}`; component: string; allowed: Allowed; label: Bilingual }

/** The small screens of the menu: one line each. Every page asks the guard again for itself. */
export const deskScreens: readonly Screen[] = [
  {
    path: '/review-requests',
    component: 'ReviewRequestsPage',
    allowed: linkMakers,
    label: { zh: '评价邀请', en: 'Review requests' },
  },
  {
    path: '/outdated',
    component: 'outdated/OutdatedPage',
    allowed: outdatedReaders,
    label: { zh: '过时内容', en: 'Out of date' },
  },
  {
    path: '/posters',
    component: 'posters/PostersPage',
    allowed: posterMakers,
    label: { zh: '海报', en: 'Posters' },
  },
  {
    path: '/search-engines',
    component: 'search-engines/SearchEnginesPage',
    allowed: indexReaders,
    label: { zh: '搜索推送', en: 'Search engines' },
  },
  { path: '/imports', component: 'ImportsPage', allowed: ['brand-manager'], label: { zh: '数据导入', en: 'Imports' } },
  { path: '/invitations', component: 'InvitationsPage', allowed: [], label: { zh: '邀请同事', en: 'Invitations' } },
  { path: '/api-keys', component: 'ApiKeysPage', allowed: [], label: { zh: '接口密钥', en: 'API keys' } },
  {
    path: '/order-sources',
    component: 'OrderSourcesPage',
    allowed: ['brand-manager'],
    label: { zh: '订单来源', en: 'Order sources' },
  },
  { path: '/wechat-pushes', component: 'WechatPushesPage', allowed: pushers, label: { zh: '公众号推送', en: 'Pushes' } },
  {
    path: '/wechat-statistics',
    component: 'wechat-statistics/WechatStatisticsPage',
    allowed: statisticReaders,
    label: { zh: '微信数据', en: 'WeChat figures' },
  },
  {
    path: '/wechat-account',
    component: 'WechatAccountPage',
    allowed: accountKeepers,
    label: { zh: '公众号设置', en: 'Official account' },
  },
  {
    path: '/wecom-pushes',
    component: 'wecom/WecomPushesPage',
    allowed: wecomPushers,
    label: { zh: '企微推送', en: 'WeCom pushes' },
  },
  {
    path: '/wecom-contacts',
    component: 'wecom/WecomContactsPage',
    allowed: wecomPushers,
    label: { zh: '企微客户', en: 'WeCom customers' },
  },
  {
    path: '/wecom-account',
    component: 'wecom/WecomAccountPage',
    allowed: wecomKeepers,
    label: { zh: '企微账号', en: 'WeCom account' },
  },
  {
    path: '/personal-data',
    component: 'personal-data/PersonalDataPage',
    allowed: dataKeepers,
    label: { zh: '个人数据', en: 'Personal data' },
  },
  { path: '/own-devices', component: 'OwnDevicesPage', allowed: 'staff', label: { zh: '自有设备', en: 'Own devices' } },
]

/** The same for Payload's configuration, and the page behind an invitation's link. */
export const deskViews = {
  // Without `exact` and without a parameter: Payload lets nobody in who has no session unless the path begins exactly so.
  acceptInvitation: { path: '/invite' as const, Component: '/src/admin/AcceptInvitationPage.tsx#AcceptInvitationPage' },
  ...Object.fromEntries(
    deskScreens.map(({ path, component }) => {
      const name = component.slice(component.lastIndexOf('/') + 1)
      return [name, { path, Component: `/src/admin/${component}.tsx#${name}`, exact: true }]
    }),
  ),
}
