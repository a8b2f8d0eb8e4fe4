import { bitsOf } from './evidence.ts'

/** Why a stored event is in no figure: bits of the column `flags`. */
export const BOT = 1
export const STAFF = 2
export const PREVIEW = 4

/** The version of the rules in `judge`, kept with what they decided (column `rules`). Raise it with every change of them. */
const RULES_VERSION = 1

/** What was seen of an event's sender, the flags that follow from it, and by which rules. */
export type Judgement = { evidence: number; flags: number; rules: number }

/** Imports are history told by somebody who answers for it: never judged, and no rule is ever run over them again. */
export const NEVER_JUDGED: Judgement = { evidence: 0, flags: 0, rules: 0 }

export const judge = (evidence: number): Judgement => ({ evidence, flags: flagsOf(evidence), rules: RULES_VERSION })

const CERTAIN_BOT = bitsOf(['crawler', 'no-page', 'stale-page'])
const ABOUT_STAFF = bitsOf(['staff', 'own-device'])
const ABOUT_PREVIEW = bitsOf(['preview-agent', 'prefetch'])

/** A page made ready ahead and an open that nobody can have seen say the same thing, so they are one kind. */
const WEAK_KINDS = [bitsOf(['headless', 'nameless']), bitsOf(['pace']), bitsOf(['prefetch', 'unseen'])]

/**
 * The rules, and nothing but the rules: the same evidence gives the same flags for ever within a version. A sender that names
 * itself, a session or a device of the staff, and the agents and headers of previews are certain alone; so is a missing or
 * stale page token, because the contract says so. Everything else is weak (people test and read with headless browsers, a
 * nervous thumb is fast) and needs a second kind beside it.
 */
function flagsOf(evidence: number): number {
  const weak = WEAK_KINDS.filter((kind) => evidence & kind).length
  let flags = 0
  if (evidence & CERTAIN_BOT || weak >= 2) flags |= BOT
  if (evidence & ABOUT_STAFF) flags |= STAFF
  if (evidence & ABOUT_PREVIEW) flags |= PREVIEW
  return flags
}
