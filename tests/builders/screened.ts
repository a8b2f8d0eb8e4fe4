import type { ScreenedReview } from '#reviews/screening/screened-review.ts'
import { contentOf } from './reviews.ts'

/** A review as the steps are told of it; `text` and `rating` are what most tests are about. */
export const screened = ({
  text,
  rating = 5,
  nickname = '小桃',
  ...more
}: Partial<ScreenedReview> & { text: string; rating?: number | null; nickname?: string }): ScreenedReview => ({
  id: '01994c00-0000-7000-8000-000000000001',
  revision: 1,
  version: 1,
  product: '01994c00-0000-7000-8000-000000000002',
  content: contentOf({ text, rating, nickname }),
  photos: [],
  visitorHash: null,
  memberHash: null,
  origin: 'hub',
  at: new Date('2026-11-20T08:00:00Z'),
  submittedAt: new Date('2026-11-20T08:00:00Z'),
  paidAt: null,
  consentedAt: new Date('2026-11-20T08:00:00Z'),
  ...more,
})

/** For steps that ask neither the database nor anybody outside. */
export const noTools = {
  db: {
    query: () => {
      throw new Error('this step asks nothing')
    },
  } as never,
  providers: [],
}
