import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { readReaderForm } from '#reviews/submission/form-request.ts'
import { hashedVisitor } from '#reviews/trials/applicant.ts'
import { type ApplicationField, applyForTrial } from '#reviews/trials/apply.ts'
import { inLocale, type Locale } from '../locale.ts'
import { memberOf, type Posted, toRequest } from '../review-form/submit.ts'
import type { ApplyState } from './state.ts'

const FIELDS: readonly ApplicationField[] = ['product', 'name', 'phone', 'address', 'why', 'consent']

/** Passes a posted application on; gives the address of its private page, or the form again. */
export async function submitApplication(locale: Locale, slug: string, posted: Posted): Promise<ApplyState | { to: string }> {
  const pool = sharedPool()
  const typed: Partial<Record<ApplicationField, string>> = {}
  for (const field of FIELDS) {
    const value = posted.form.get(field)
    if (typeof value === 'string') typed[field] = value.slice(0, 2_000)
  }
  const read = await readReaderForm(toRequest(posted), { pool })
  if (!read.ok) return { kind: 'refused', message: say(read.message, locale), errors: {}, typed }
  const applied = await applyForTrial(slug, typed, {
    ...{ pool, address: read.address, now: new Date() },
    member: await memberOf(posted.headers),
    visitor: await hashedVisitor(pool, read.visitor),
  })
  if (applied.ok) return { to: inLocale(locale, `/campaigns/place/${applied.token}`) }
  const errors = Object.fromEntries(Object.entries(applied.errors).map(([field, text]) => [field, say(text, locale)]))
  return { kind: 'refused', message: say(applied.message, locale), errors, typed }
}
