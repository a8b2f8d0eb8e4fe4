import { describe, expect, test } from 'vitest'
import { findAdvertisingWords } from '#content/writing/advertising-words.ts'
import { partsOf } from '#content/writing/body-parts.ts'
import { countWords, readingMinutes } from '#content/writing/text-length.ts'
import { quotesIn } from '#reviews/consent/quotes.ts'
import { bodyOf, bodyWithBlock } from '../../../builders/content.ts'

describe('words that an advertisement may not say', () => {
  test.each([
    ['这是最好用的一款', '最好用', '9'],
    ['全网最低价', '全网最', '9'],
    ['专家推荐，零添加', '专家推荐', '16'],
    ['三天祛痘印', '祛痘印', '17'],
  ])('%s', (text, words, article) => {
    const [found] = findAdvertisingWords(text)
    expect(found).toMatchObject({ words, rule: { article } })
    expect(text.slice(found!.from, found!.to)).toBe(words)
  })

  test.each(['最近天气转凉', '我最喜欢的香味', '第一次试', '最好先做耳后测试'])('%s is no rank', (text) => {
    expect(findAdvertisingWords(text)).toEqual([])
  })

  test('come in the order of the text', () => {
    expect(findAdvertisingWords('治愈之外，顶级原料，永久有效').map(({ words }) => words)).toEqual(['治愈', '顶级', '永久'])
  })
})

test.each([
  ['', 0],
  ['春茶上新', 4],
  ['春茶，上新！', 6],
  ['用了 3 天 Vitamin C 精华', 8],
  ["it's 2.5 ml", 3],
  [' \n ', 0],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words)
})

test('a text is read at 400 characters a minute', () => {
  expect([0, 399, 600, 1000].map((length) => readingMinutes('字'.repeat(length)))).toEqual([1, 1, 2, 3])
})

describe('what a text points at', () => {
  test('its links once each, and what its blocks name, be it an id or a document', () => {
    const link = (url: string) => ({ type: 'link', fields: { url }, children: [] })
    const block = (fields: object) => ({ type: 'block', fields })
    const body = {
      root: {
        children: [
          { type: 'paragraph', children: [link('/articles/a'), link('https://example.cn/'), link('/articles/a')] },
          block({ blockType: 'productCard', product: 'p1' }),
          block({ blockType: 'offer', title: '买二送一', product: { id: 'p2' }, endsAt: '2026-11-01T00:00:00Z' }),
          block({ blockType: 'reviewQuote', review: 'r1', purpose: 'advertising' }),
          block({ blockType: 'liveNotice', live: 'l1' }),
        ],
      },
    }
    expect(partsOf(body)).toEqual({
      links: ['/articles/a', 'https://example.cn/'],
      products: ['p1', 'p2'],
      lives: ['l1'],
      notes: [],
      offers: [{ title: '买二送一', text: '', product: 'p2', endsAt: new Date('2026-11-01T00:00:00Z') }],
    })
    expect(quotesIn(body)).toEqual([{ review: 'r1', purpose: 'advertising' }])
  })

  test.each([null, {}, { root: 7 }, bodyOf('只有字'), bodyWithBlock({ blockType: 'productCard' })])('nothing in %j', (body) => {
    expect(Object.values(partsOf(body)).flat()).toEqual([])
  })
})
