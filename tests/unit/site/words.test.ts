import { describe, expect, it } from 'vitest'
import { inLocale, isLocale } from '#site/locale.ts'
import { en } from '#site/words/en.ts'
import { privacyText } from '#site/words/privacy.ts'
import { zh } from '#site/words/zh.ts'

type Tree = { [key: string]: unknown }

/** Every text with its path; functions are called with samples, so that what they say is looked at as well. */
function texts(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const at = `${path}${key}`
    if (typeof value === 'string') return [[at, value]]
    if (typeof value === 'function') return [[at, String(value(2, 3))]]
    return texts(value as Tree, `${at}.`)
  })
}

const HANZI = /\p{Script=Han}/u

describe('the two languages of the interface', () => {
  it('say the same things', () => {
    expect(texts(en).map(([path]) => path)).toEqual(texts(zh).map(([path]) => path))
  })

  it('leave nothing empty but what one of them needs no word for', () => {
    const empty = [...texts(zh), ...texts(en)].filter(([, text]) => text.trim() === '').map(([path]) => path)
    expect(empty).toEqual(['review.ofFive'])
  })

  it('speak Chinese in Chinese', () => {
    const foreign = texts(zh).filter(([path, text]) => !HANZI.test(text) && !/^language\./.test(path))
    expect(foreign).toEqual([])
  })

  it('speak English in English, but for what is searched in Chinese', () => {
    const foreign = texts(en).filter(([path, text]) => HANZI.test(text) && !/^language\.|^search\.placeholder/.test(path))
    expect(foreign).toEqual([])
  })

  it('tell of counting, keeping and refusing in both', () => {
    const of = { brand: '甲', contact: 'a@example.com', rawDays: 42 }
    const [chinese, english] = [privacyText('zh', of), privacyText('en', of)]
    expect(chinese.length).toBe(english.length)
    for (const notice of [chinese, english]) {
      const all = notice.flatMap(({ paragraphs }) => paragraphs).join('\n')
      for (const told of ['hub_v', '42', '72', 'a@example.com', '甲']) expect(all).toContain(told)
    }
  })
})

describe('addresses in a language', () => {
  it('have a prefix in English only', () => {
    expect(inLocale('zh', '/articles/a')).toBe('/articles/a')
    expect(inLocale('en', '/articles/a')).toBe('/en/articles/a')
    expect(inLocale('en', '/')).toBe('/en')
    expect(isLocale('fr')).toBe(false)
  })
})
