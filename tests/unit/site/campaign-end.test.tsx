import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { DAY_MS, dayOf, startOfDay } from '#platform/days.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { CampaignEnd } from '#site/campaign-band/CampaignEnd.tsx'

const zone = hubTimeZone()
const midnight = (days: number) => startOfDay(dayOf(new Date(Date.now() + days * DAY_MS), zone), zone)
const said = (endsAt: Date, locale: 'zh' | 'en' = 'zh') =>
  renderToStaticMarkup(<CampaignEnd endsAt={endsAt.toISOString()} locale={locale} />)

it('says how many days are left, in both languages', () => {
  expect(said(new Date(midnight(3).getTime() + 1))).toBe('剩 3 天')
  expect(said(new Date(midnight(1).getTime() + 1), 'en')).toBe('1 day left')
})

it('what ends at midnight has its last day before it', () => {
  expect(said(midnight(4))).toBe('剩 3 天')
  expect(said(midnight(1))).toBe('今天最后一天')
})
