import { sayCount } from '#platform/bilingual.ts'
import type { Locale } from '../locale.ts'
import { DOT } from './dot.ts'

/** What the page of a product says of its three blocks, of its price and of where to buy it. */
const zh = {
  nav: '本页内容',
  understandText: (n: number) => (n > 0 ? `${n} 篇图文讲到它` : '还没有图文讲到它'),
  seeText: (videos: number, lives: number) =>
    [videos ? `${videos} 条短视频` : '', lives ? `${lives} 场直播` : ''].filter(Boolean).join(DOT) || '还没有短视频和直播',
  facts: '价格与购买',
  livePrice: '最近直播价',
  liveAt: (when: string) => `${when} 直播`,
  variant: { before: '（', after: '）' },
  mode: '发货',
  modeText: {
    'in-stock': '现货，付款后发出',
    'pre-sale': '预售，按商城写明的日期发出',
    'local-warehouse': '本地仓，就近发出',
  } as Record<string, string>,
  where: '哪里买',
  whereText: (host: string) => `在 ${host} 下单，成交价以商城为准`,
  nowhere: '商城链接还没有填写，暂时不能购买',
  noArticles: '还没有图文讲到这件商品，可以先看买家怎么说。',
  nothingToSee: '还没有短视频和直播讲到这件商品。',
  delistedText: '商城已不再销售它，原有的介绍和评价保留在这里供参考。',
}

const en: typeof zh = {
  nav: 'On this page',
  understandText: (n) => (n > 0 ? `${sayCount(n, 'article')} about it` : 'no article yet'),
  seeText: (videos, lives) =>
    [videos ? sayCount(videos, 'video') : '', lives ? sayCount(lives, 'live') : ''].filter(Boolean).join(DOT) ||
    'no video or live yet',
  facts: 'Price and where to buy',
  livePrice: 'Latest price in a live',
  liveAt: (when) => `live of ${when}`,
  variant: { before: '(', after: ') ' },
  mode: 'Delivery',
  modeText: {
    'in-stock': 'In stock, sent after payment',
    'pre-sale': 'Pre-sale, sent on the day the mall names',
    'local-warehouse': 'From a warehouse near you',
  },
  where: 'Where',
  whereText: (host) => `Ordered at ${host}; the price there is the one that counts`,
  nowhere: 'There is no link to a mall yet',
  noArticles: 'No article tells of it yet; see what buyers say.',
  nothingToSee: 'No video or live shows it yet.',
  delistedText: 'The mall sells it no more. What was said of it stays here to be read.',
}

export const productPageWords = (locale: Locale): typeof zh => (locale === 'zh' ? zh : en)
