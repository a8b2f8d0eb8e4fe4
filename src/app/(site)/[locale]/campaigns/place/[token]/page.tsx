import type { Metadata } from 'next'
import { sharedPool } from '#platform/database.ts'
import { statusTokenOf } from '#reviews/submission/review-id.ts'
import { findPlaceOfLink } from '#reviews/trials/places.ts'
import { findTrialWords } from '#site/reading/campaigns.ts'
import { listChoices } from '#site/review-form/choices.ts'
import { CampaignPlace } from '#site/views/CampaignPlace.tsx'
import { campaignWords } from '#site/words/campaigns.ts'
import { openReader } from '../../../../reader.ts'
import { describe } from '../../../../routes.tsx'
import { sayPlace, sendPlaceReview } from './action.ts'

type Props = { params: Promise<{ locale: string; token: string }> }

export const dynamic = 'force-dynamic'

/** The address is the applicant's own: it is found by no search and travels to nobody as a referrer. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const reader = await openReader((await params).locale)
  const title = campaignWords(reader.locale).place.title
  const head = await describe(reader, { path: '/campaigns/place', title, isUnindexed: true })
  return { ...head, referrer: 'same-origin' }
}

export default async function Page({ params }: Props) {
  const { locale, token } = await params
  const reader = await openReader(locale)
  const place = await findPlaceOfLink(sharedPool(), token)
  const choices = place ? await listChoices(reader) : []
  return (
    <CampaignPlace
      about={place && (await findTrialWords(reader, place.campaign))}
      place={place}
      product={choices.find(({ id }) => id === place?.product)}
      reader={reader}
      review={place?.review ? statusTokenOf(place.review) : undefined}
      say={sayPlace.bind(null, reader.locale, token)}
      token={token}
      write={sendPlaceReview.bind(null, reader.locale, token)}
    />
  )
}
