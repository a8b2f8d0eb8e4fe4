import { type ConsentPurpose, currentText, endOfTerm, type Portrait, type ReusePurpose } from './texts.ts'

/** How somebody came to agree. */
export type ConsentDoor = 'form' | 'order-form' | 'follow-up' | 'status-page'

export type GivenConsent = {
  purpose: ConsentPurpose
  textVersion: string
  door: ConsentDoor
  /** `null`: not asked, because there is no picture or nothing but showing it was agreed to. */
  portrait: Portrait | null
  endsAt: Date | null
}

/** One purpose that its author agreed to at `at`, under the text of that day. */
export function giveConsent(
  purpose: ConsentPurpose,
  { door, portrait, at }: { door: ConsentDoor; portrait: Portrait | null; at: Date },
): GivenConsent {
  const text = currentText(purpose)
  return { purpose, textVersion: text.version, door, portrait, endsAt: endOfTerm(text, at) }
}

/** What comes with a review: that it may be shown, and what else was ticked. */
export const giveConsents = (
  reuse: readonly ReusePurpose[],
  { door, portrait, at }: { door: ConsentDoor; portrait: Portrait | null; at: Date },
): GivenConsent[] => [
  giveConsent('publish', { door, portrait: null, at }),
  ...reuse.map((purpose) => giveConsent(purpose, { door, portrait, at })),
]
