import type { Bilingual } from '#platform/bilingual.ts'

export const isEnglishPage = (): boolean => document.documentElement.lang.startsWith('en')

/** A text in the language of the page that stands here. */
export const sayHere = (text: Bilingual): string => (isEnglishPage() ? text.en : text.zh)
