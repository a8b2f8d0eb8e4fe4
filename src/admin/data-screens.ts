import type { Bilingual } from '#platform/bilingual.ts'

/** The menu of figures: every colleague may read them. */
export const dataLinks: readonly { path: string; label: Bilingual }[] = [
  { path: '/scorecards/content', label: { zh: '内容成绩单', en: 'Content scorecard' } },
  { path: '/orders', label: { zh: '订单', en: 'Orders' } },
]

/** The screens of figures for Payload's configuration. Each page asks the guard for itself. */
export const dataViews = {
  scorecard: {
    path: '/scorecards/:card' as const,
    Component: '/src/admin/scorecards/ScorecardPage.tsx#ScorecardPage',
    exact: true,
  },
  facts: { path: '/scorecards/:card/rows' as const, Component: '/src/admin/scorecards/FactsPage.tsx#FactsPage', exact: true },
  orders: { path: '/orders' as const, Component: '/src/admin/orders/OrdersPage.tsx#OrdersPage', exact: true },
  order: { path: '/orders/:order' as const, Component: '/src/admin/orders/OrderPage.tsx#OrderPage', exact: true },
}
