import { expect, test } from 'vitest'
import { holdsWord } from '#brand/branded-search.ts'
import { crawlerOf } from '#brand/crawlers.ts'

test.each([
  ['Mozilla/5.0 (compatible; Baiduspider-render/2.0; +http://www.baidu.com/search/spider.html)', 'baidu'],
  ['Sogou web spider/4.0(+http://www.sogou.com/docs/help/webmasters.htm#07)', 'sogou'],
  ['Mozilla/5.0 (compatible; 360Spider)', '360'],
  ['Mozilla/5.0 (compatible; YisouSpider/5.0)', 'shenma'],
  ['Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (compatible; Bytespider; spider-feedback@bytedance.com)', 'toutiao'],
  ['Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)', 'bing'],
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'google'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) MicroMessenger/8.0.50', undefined],
  ['Mozilla/5.0 (compatible; AhrefsBot/7.0)', undefined],
  [undefined, undefined],
])('%s is the crawler of %s', (agent, engine) => {
  expect(crawlerOf(agent)).toBe(engine)
})

test('a search holds a word whatever its width, case and spaces', () => {
  expect(holdsWord('求推荐茗 汀洁面', ['茗汀'])).toBe(true)
  expect(holdsWord('ｍｉｎｇｔｉｎｇ', ['Ming Ting'])).toBe(true)
  expect(holdsWord('绿茶', ['茗汀', ' '])).toBe(false)
})
