import type { Pool } from '#platform/database.ts'
import { agreeToReuse, revokeConsent } from '../consent/change-consent.ts'
import { isPortrait, isReusePurpose } from '../consent/texts.ts'
import { askPortrait } from '../submission/review-input.ts'
import { mistakes, notNow, type OwnAnswer, refuse } from './own-answer.ts'
import type { OwnReview } from './own-review.ts'

export const isConsentForm = (form: FormData): boolean => form.get('do') === 'agree' || form.get('do') === 'revoke'

/** An author agrees to a reuse (`agree`) or takes the consent back (`revoke`). The showing itself is withdrawn with the review. */
export async function takeConsentForm(
  { id, content }: OwnReview,
  form: FormData,
  { pool, now }: { pool: Pool; now: Date },
): Promise<OwnAnswer> {
  const [purpose, given] = [form.get('purpose'), form.get('portrait')]
  if (!isReusePurpose(purpose)) return refuse(notNow, {}, form)
  const hasPictures = content.photos.length > 0 || content.clip !== null
  const portrait = hasPictures && isPortrait(given) ? given : null
  if (form.get('do') === 'agree' && hasPictures && !portrait) return refuse(mistakes, { portrait: askPortrait }, form)
  const changed =
    form.get('do') === 'revoke'
      ? await revokeConsent(pool, { review: id, purpose, now })
      : await agreeToReuse(pool, { review: id, purpose, portrait, now })
  return changed.ok ? { ok: true } : refuse(notNow, {}, form)
}
