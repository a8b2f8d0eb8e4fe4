import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bitsOf, type Evidence, evidenceWords, namesOf } from '#measurement/evidence.ts'
import { BOT, judge, PREVIEW, STAFF } from '#measurement/flags.ts'
import { type Sender, seeSender } from '#measurement/sender.ts'

const NOW = Date.parse('2026-11-20T12:00:00.000Z')
const ALL = Object.keys(evidenceWords) as Evidence[]
const flagsOf = (...seen: Evidence[]): number => judge(bitsOf(seen)).flags

const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50(0x18003237) NetType/WIFI Language/zh_CN'
const HEADLESS = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0 Safari/537.36'

const see = ({ agent = PHONE, headers, ...rest }: Partial<Sender> & { agent?: string } = {}): Evidence[] =>
  namesOf(
    seeSender({
      headers: { 'user-agent': agent, ...headers },
      isStaff: false,
      isOwnDevice: false,
      page: 'fresh',
      isAbsurdlyFast: false,
      events: [],
      ...rest,
    }),
  )

describe('evidence', () => {
  test('fits its column and comes back as the names it was', () => {
    expect(bitsOf(ALL)).toBeLessThan(2 ** 15)
    fc.assert(
      fc.property(fc.subarray(ALL), (seen) => {
        expect(namesOf(bitsOf(seen))).toEqual(seen)
      }),
    )
  })

  test.each<[string, Evidence[], Parameters<typeof see>[0]]>([
    ['a reader', [], {}],
    ['a fast reader', ['pace'], { isAbsurdlyFast: true }],
    ['a headless browser', ['headless'], { agent: HEADLESS }],
    ['no name', ['nameless'], { agent: ' ' }],
    ['nobody’s page', ['no-page'], { page: 'none' }],
    ['a page of last week', ['stale-page'], { page: 'stale' }],
    ['the staff', ['staff'], { isStaff: true }],
    ['a marked device', ['own-device'], { isOwnDevice: true }],
    ['a prerender', ['prefetch'], { headers: { 'sec-purpose': 'prefetch;prerender' } }],
    ['a headless prefetch', ['headless', 'prefetch'], { agent: HEADLESS, headers: { 'x-moz': 'prefetch' } }],
  ])('of %s', (_, seen, sender) => {
    expect(see(sender)).toEqual(seen)
  })

  test.each([
    'Mozilla/5.0 (compatible; Bytespider; +https://zhanzhang.toutiao.com/)',
    'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)',
    'Sogou web spider/4.0(+http://www.sogou.com/docs/help/webmasters.htm#07)',
    'python-requests/2.31',
    'curl/8.7.1',
  ])('a crawler that names itself: %s', (agent) => {
    expect(see({ agent })).toEqual(['crawler'])
  })

  test.each([
    'Mozilla/5.0 (Linux; U; Android 4.4.2; zh-cn; GT-I9500 Build/KOT49H) AppleWebKit/537.36 (KHTML, like Gecko)Version/4.0 MQQBrowser/5.0 QQ-URL-Manager Mobile Safari/537.36',
    'WeChatShareExtensionNew/8.0.50 CFNetwork/1494.0.7 Darwin/23.4.0',
    'Mozilla/5.0 mpcrawler',
    `${PHONE} mpcrawler`,
    'facebookexternalhit/1.1 Facebot Twitterbot/1.0',
    'Mozilla/5.0 (compatible; DingTalkBot-LinkService/1.0)',
  ])('what draws or checks a preview: %s', (agent) => {
    expect(see({ agent })).toEqual(['preview-agent'])
  })

  test.each([
    PHONE,
    'Mozilla/5.0 (Linux; Android 14; V2307A Build/UP1A.231005.007; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.6723.103 Mobile Safari/537.36 XWEB/1300333 MMWEBSDK/20241103 MMWEBID/1234 MicroMessenger/8.0.55.2780(0x28003737) WeChat/arm64 Weixin NetType/5G Language/zh_CN ABI/arm64',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0.0.0 Safari/537.36 MicroMessenger/7.0.20.1781(0x6700143B) NetType/WIFI MiniProgramEnv/Windows WindowsWechat/WMPF WindowsWechat(0x63090c11) XWEB/11581',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) MicroMessenger/6.8.0(0x16080000) MacWechat/3.8.7(0x13080712) NetType/WIFI WindowsWechat',
    'Mozilla/5.0 (Linux; Android 7.0; FRD-AL00 Build/HUAWEIFRD-AL00; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/53.0.2785.49 Mobile MQQBrowser/6.2 TBS/043602 Safari/537.36 MicroMessenger/6.5.16.1120 NetType/WIFI Language/zh_CN',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 wxwork/4.1.20 MicroMessenger/7.0.1 Language/zh ColorScheme/Light',
  ])('of a reader in WeChat there is none: %s', (agent) => {
    expect(see({ agent })).toEqual([])
  })
})

describe('opens that nobody can have seen', () => {
  const articles = ['articles:1', 'articles:2', 'articles:3', 'articles:4']
  const open = (subject: string, at: number) => ({ type: 'open', subject, at })
  const isUnseen = (...events: unknown[]) => see({ events }).includes('unseen')

  test('many pages within one second', () => {
    expect(isUnseen(...articles.map((subject, n) => open(subject, NOW + n * 300)))).toBe(true)
    expect(isUnseen(...articles.map((subject, n) => open(subject, NOW + n * 334)))).toBe(false)
  })
  test('a few side by side, or one page again and again, can be', () => {
    expect(isUnseen(...articles.slice(0, 3).map((subject) => open(subject, NOW)))).toBe(false)
    expect(isUnseen(...articles.map(() => open('articles:1', NOW)))).toBe(false)
  })
  test('a page that was open as soon as the visit arrived on it', () => {
    const arrive = (subject: string) => ({ type: 'arrive', subject, at: NOW })
    expect(isUnseen(arrive('articles:1'), open('articles:1', NOW + 499))).toBe(true)
    expect(isUnseen(arrive('articles:1'), open('articles:1', NOW + 500))).toBe(false)
    expect(isUnseen(arrive('articles:1'), open('articles:2', NOW + 10))).toBe(false)
    // These are opened by a tap as well.
    expect(isUnseen(arrive('short-videos:1'), open('short-videos:1', NOW + 10))).toBe(false)
  })
  test('what is no event says nothing', () => {
    expect(isUnseen(null, 'x', { type: 'open' }, { type: 1, subject: 2, at: 'now' }, [])).toBe(false)
  })
})

describe('rules', () => {
  test.each<[number, Evidence[]]>([
    [0, []],
    [0, ['headless']],
    [0, ['pace']],
    [0, ['unseen']],
    [0, ['nameless']],
    [0, ['headless', 'nameless']],
    [BOT, ['crawler']],
    [BOT, ['no-page']],
    [BOT, ['stale-page']],
    [BOT, ['headless', 'pace']],
    [BOT, ['nameless', 'unseen']],
    [BOT, ['pace', 'unseen']],
    [STAFF, ['staff']],
    [STAFF, ['own-device']],
    [PREVIEW, ['preview-agent']],
    [PREVIEW, ['prefetch']],
    [PREVIEW, ['prefetch', 'unseen']],
    [BOT | PREVIEW, ['headless', 'prefetch']],
    [BOT | STAFF, ['headless', 'pace', 'staff']],
  ])('give %i for %j', (flags, seen) => {
    expect(flagsOf(...seen)).toBe(flags)
  })

  test('more evidence never takes a flag away', () => {
    fc.assert(
      fc.property(fc.subarray(ALL), fc.subarray(ALL), (some, more) => {
        const flags = flagsOf(...some)
        expect(flagsOf(...some, ...more) & flags).toBe(flags)
      }),
    )
  })

  test('no weak kind flags a bot alone', () => {
    for (const kind of ['headless', 'nameless', 'pace', 'unseen', 'prefetch', 'preview-agent'] as const) {
      expect(flagsOf(kind) & BOT).toBe(0)
    }
  })

  test('say by which version and what they judged', () => {
    expect(judge(bitsOf(['staff']))).toEqual({ evidence: bitsOf(['staff']), flags: STAFF, rules: 1 })
  })
})
