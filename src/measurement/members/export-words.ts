import type { Queryable } from '#platform/database.ts'
import { readWritten } from '#reviews/author/written-by.ts'
import { readAskedAndAnswered } from '#reviews/questions/forget-asker.ts'
import { readResponses } from '#reviews/readers/read-responses.ts'
import { readRewards } from '#reviews/rewards/ledger.ts'
import { findOwnContacts } from '#reviews/trials/contacts.ts'
import { readApplications } from '#reviews/trials/places.ts'

type Writer = Parameters<typeof readWritten>[1]

/** What somebody wrote, asked, voted for, earned and applied for, as it is exported: times as ISO text. */
export async function readWords(db: Queryable, given: Writer) {
  const writer = { ...given, contacts: [...(given.contacts ?? []), ...(await findOwnContacts(db, given.names))] }
  const reviews = await readWritten(db, writer)
  const rewards = await readRewards(db, writer)
  const questions = await readAskedAndAnswered(db, writer)
  const responses = await readResponses(db, writer)
  const applications = await readApplications(db, writer)
  return {
    reviews: reviews.map((review) => ({
      ...review,
      submittedAt: iso(review.submittedAt),
      consentedAt: iso(review.consentedAt),
    })),
    rewards: rewards.map(({ id, review, offer, kind, amount, earnedAt, dueAt, state, voidWhy, settledAt }) => ({
      ...{ id, review, offer, kind, amount, state, voidWhy },
      earnedAt: iso(earnedAt),
      dueAt: iso(dueAt),
      settledAt: iso(settledAt),
    })),
    questions: questions.map((entry) => ({ ...entry, at: iso(entry.at) })),
    responses: responses.map((response) => ({ ...response, at: iso(response.at) })),
    applications: applications.map(({ id, campaignName, productName, state, why, recipient, trackingNo, appliedAt, review }) => ({
      ...{ id, campaign: campaignName, product: productName, state, why, recipient, trackingNo, review },
      appliedAt: iso(appliedAt),
    })),
  }
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null
