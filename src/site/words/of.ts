import type { Locale } from '../locale.ts'
import { en } from './en.ts'
import { type Words, zh } from './zh.ts'

const words: Record<Locale, Words> = { zh, en }

/** The interface texts of a language. */
export const wordsOf = (locale: Locale): Words => words[locale]
