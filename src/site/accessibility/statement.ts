import type { Bilingual } from '#platform/bilingual.ts'
import type { Criterion } from './criterion.ts'
import { operable } from './operable.ts'
import { perceivable } from './perceivable.ts'
import { robust } from './robust.ts'
import { understandable } from './understandable.ts'

/** The day on which the criteria below were last gone through, `YYYY-MM-DD`: it changes with what is said of any of them. */
export const statedOn = '2026-11-26'

/** Within how many working days somebody answers who reports a barrier. */
export const answeredWithinDays = 5

/** The criteria of levels A and AA, principle by principle, in their order. */
export const principles: { id: string; name: Bilingual; criteria: Criterion[] }[] = [
  { id: 'perceivable', name: { zh: '可感知', en: 'Perceivable' }, criteria: perceivable },
  { id: 'operable', name: { zh: '可操作', en: 'Operable' }, criteria: operable },
  { id: 'understandable', name: { zh: '可理解', en: 'Understandable' }, criteria: understandable },
  { id: 'robust', name: { zh: '健壮', en: 'Robust' }, criteria: robust },
]
