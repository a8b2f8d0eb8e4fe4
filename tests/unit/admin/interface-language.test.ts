import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import { expect, test } from 'vitest'
import { interfaceLanguage } from '#admin/interface-language.ts'

type Texts = Record<string, Record<string, string>>

const known = zh.translations as unknown as Texts

const wordingsOf = (ours: object, theirs: object) =>
  Object.entries(ours as Texts).flatMap(([group, texts]) =>
    Object.entries(texts).map(([key, text]) => [group, key, text, (theirs as Texts)[group]?.[key]] as const),
  )

const wordings = [
  ...wordingsOf(interfaceLanguage.translations.zh, zh.translations),
  ...wordingsOf(interfaceLanguage.translations.en, en.translations),
]

test.each(wordings)('%s:%s is a text of Payload, said differently with the same places to fill in', (_, __, text, original) => {
  expect(original).toBeTypeOf('string')
  expect(text).not.toBe(original)
  for (const [place] of text.matchAll(/\{\{\w+\}\}/g)) expect(original).toContain(place)
})

test('Chinese is what is spoken when nothing else is asked for', () => {
  expect(interfaceLanguage.fallbackLanguage).toBe('zh')
  expect(Object.keys(interfaceLanguage.supportedLanguages)).toEqual(['zh', 'en'])
})

test('no wording says 即将将: those of Payload that do are all replaced', () => {
  const ours = interfaceLanguage.translations.zh as unknown as Record<string, Record<string, string>>
  const stuttering = Object.entries(known).flatMap(([group, texts]) =>
    Object.entries(texts).filter(([key, text]) => (ours[group]?.[key] ?? text).includes('即将将')),
  )
  expect(stuttering).toEqual([])
})
