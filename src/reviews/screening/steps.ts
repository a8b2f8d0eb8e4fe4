import { readAdvertisingLaw } from './advertising-law.ts'
import { readAiMark } from './ai-mark.ts'
import { readContactOrAdvertising } from './contact-or-advertising.ts'
import { readCopiedPhotos } from './copied-photos.ts'
import { readCopiedText } from './copied-text.ts'
import { readLengthAndLanguage } from './length-and-language.ts'
import { askOutside } from './outside-checks.ts'
import { readPace } from './pace.ts'
import { readPersonalData } from './personal-data-step.ts'
import type { Step } from './screened-review.ts'
import { readSensitiveWords } from './sensitive-words.ts'
import { readStarsAgainstText } from './stars-against-text.ts'
import type { StepName } from './step-names.ts'

/** THE list: every step of the screening, in the order of `stepNames`. */
export const steps: Record<StepName, Step> = {
  'length-and-language': readLengthAndLanguage,
  'copied-text': readCopiedText,
  'copied-photos': readCopiedPhotos,
  pace: readPace,
  'sensitive-words': readSensitiveWords,
  'personal-data': readPersonalData,
  'contact-or-advertising': readContactOrAdvertising,
  'advertising-law': readAdvertisingLaw,
  'stars-against-text': readStarsAgainstText,
  'ai-mark': readAiMark,
  'outside-checks': askOutside,
}

/** Kept with every screening: what "nothing found" meant on that day. Moves with every change of a step. */
export const RULES = '2026-11-25'
