import { say } from '#platform/bilingual.ts'
import type { OwnConsent } from '#reviews/author/own-review.ts'
import { currentText, type Portrait, reusePurposes } from '#reviews/consent/texts.ts'
import { day } from '../formats.ts'
import type { Locale } from '../locale.ts'
import type { OwnUse } from '../review-form/OwnConsents.client.tsx'
import { wordsOf } from '../words/of.ts'

type Of = { consents: readonly OwnConsent[]; hasPictures: boolean; locale: Locale; now: Date }

/** How each use of a review stands for its author: held until when, taken back, ended, or never agreed to. */
export const usesOf = ({ consents, hasPictures, locale, now }: Of): OwnUse[] =>
  reusePurposes.map((purpose) => {
    const words = wordsOf(locale).own
    const last = consents.filter((consent) => consent.purpose === purpose).at(-1)
    const isOver = Boolean(last?.endsAt && Date.parse(last.endsAt) <= now.getTime())
    const isHeld = Boolean(last && !last.revokedAt && !isOver)
    const told = !last
      ? words.neverAgreed
      : last.revokedAt
        ? words.revokedAt(day(last.revokedAt, locale))
        : isOver
          ? words.endedAt(day(last.endsAt!, locale))
          : words.heldUntil(day(last.endsAt!, locale))
    return {
      purpose,
      label: words.uses[purpose],
      told,
      text: say(currentText(purpose), locale),
      isHeld,
      isOpen: isHeld && hasPictures && (last!.portrait satisfies Portrait | null) === null,
    }
  })
