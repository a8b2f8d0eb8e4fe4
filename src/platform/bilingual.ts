/** A text of the interface in its two languages. Chinese comes first everywhere. */
export type Bilingual = { zh: string; en: string }

/** The text for a request's language (`req.i18n?.language`); Chinese unless English is asked for. */
export const say = (text: Bilingual, language: string | undefined): string => (language === 'en' ? text.en : text.zh)

/** A count and its noun in English, `1 line` or `1,204 lines`. Chinese nouns have one form. */
export const sayCount = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`
