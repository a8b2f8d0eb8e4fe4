import { dayBegins, daysUntil } from '../formats.ts'
import type { Locale } from '../locale.ts'
import { campaignLineWords } from '../words/campaign-line.ts'
import { DaysLeft } from './DaysLeft.client.tsx'

/** 「剩 3 天」 of a campaign that is on, true on the reader's day. */
export function CampaignEnd({ endsAt, locale }: { endsAt: string; locale: Locale }) {
  const words = campaignLineWords(locale)
  // What ends at midnight has its last day before it.
  const end = new Date(Date.parse(endsAt) - 1)
  const days = daysUntil(end, new Date())
  return (
    <DaysLeft
      endsAt={Date.parse(endsAt)}
      initial={days > 0 ? words.left(days) : words.last}
      lastDayFrom={dayBegins(end)}
      words={{ one: words.left(1), left: words.left('{n}'), last: words.last, over: words.over }}
    />
  )
}
