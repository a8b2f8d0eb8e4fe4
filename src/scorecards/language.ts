import type { Bilingual } from '#platform/bilingual.ts'

export type Language = keyof Bilingual

/** The language of a tag such as `en-GB`; everything that is not English is answered in Chinese. */
export const languageOf = (tag: string | null | undefined): Language => (/^en\b/i.test(tag ?? '') ? 'en' : 'zh')
