/** The languages of the interface. Content itself stays in the language it was written in. */
export const locales = ['zh', 'en'] as const

export type Locale = (typeof locales)[number]

export const isLocale = (value: string): value is Locale => locales.some((locale) => locale === value)

/** The value of `<html lang>`: the region makes browsers pick mainland glyphs. */
export const languageTag: Record<Locale, string> = { zh: 'zh-Hans-CN', en: 'en' }

/** The address of a public path in a language: Chinese has no prefix. Takes and gives paths that begin with `/`. */
export const inLocale = (locale: Locale, path: string): string => (locale === 'zh' ? path : path === '/' ? '/en' : `/en${path}`)
