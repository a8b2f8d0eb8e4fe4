import { type Client, inTransaction, type Pool } from '#platform/database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { selectForAction } from '../act.sql.ts'
import { actWithin, type Refused } from '../act.ts'
import { insertConsents, revokeConsents, selectConsents } from './consents.sql.ts'
import { giveConsent } from './given-consent.ts'
import { settleReview } from './settle-placements.ts'
import type { Portrait, ReusePurpose } from './texts.ts'

type Changed = { review: string; purpose: ReusePurpose; now: Date }
type Outcome = Result<void, Refused>

/**
 * Its author takes the consent of one purpose back: every placement of that purpose ends in the same transaction, and the site follows. Refuses
 * (`not-now`) what is not held.
 */
export const revokeConsent = (pool: Pool, { review, purpose, now }: Changed): Promise<Outcome> =>
  inTransaction(pool, async (client) => {
    if (!(await isHeld(client, review, purpose))) return fail('not-now', 'no such consent is held')
    const acted = await act(client, { review, purpose, now, action: 'revoke' })
    if (!acted.ok) return acted
    await revokeConsents(client, { review, purpose, now })
    await settleReview(client, { review, by: 'author' }, now)
    return ok(undefined)
  })

/** Its author agrees to a purpose, again or for the first time, and says who is in the pictures; a term begins anew. */
export const agreeToReuse = (
  pool: Pool,
  { review, purpose, portrait, now }: Changed & { portrait: Portrait | null },
): Promise<Outcome> =>
  inTransaction(pool, async (client) => {
    await selectForAction(client, review)
    const acted = await act(client, { review, purpose, now, action: 'agree', portrait })
    if (!acted.ok) return acted
    await revokeConsents(client, { review, purpose, now })
    const consents = [giveConsent(purpose, { door: 'status-page', portrait, at: now })]
    await insertConsents(client, [{ id: review, at: now, consents }])
    await settleReview(client, { review, by: 'author', everywhere: true }, now)
    return ok(undefined)
  })

type Act = Changed & { action: 'agree' | 'revoke'; portrait?: Portrait | null }

const act = (client: Client, { review, purpose, now, action, portrait }: Act) =>
  actWithin(client, { review, action, actor: { kind: 'author' }, detail: { purpose, ...(portrait ? { portrait } : {}) } }, now)

/** Asked once the review is locked: of two taps at once the second finds it gone. */
async function isHeld(client: Client, review: string, purpose: ReusePurpose): Promise<boolean> {
  await selectForAction(client, review)
  return (await selectConsents(client, review)).some((consent) => consent.purpose === purpose && consent.revokedAt === null)
}
