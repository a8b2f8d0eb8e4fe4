import { sayCount } from '#platform/bilingual.ts'
import type { Locale } from '../locale.ts'
import { DOT } from './dot.ts'

const zh = {
  title: '话题',
  text: '同一件事，图文、短视频、直播和商品放在一起看。',
  empty: '还没有话题。编辑建好第一个后会出现在这里。',
  filed: (contents: number, products: number) =>
    [contents ? `${contents} 篇内容` : '', products ? `${products} 件商品` : ''].filter(Boolean).join(DOT) || '还没有内容',
}

const en: typeof zh = {
  title: 'Topics',
  text: 'Articles, videos, lives and products about one thing, side by side.',
  empty: 'There are no topics yet. The first one stands here once it is made.',
  filed: (contents, products) =>
    [contents ? sayCount(contents, 'item') : '', products ? sayCount(products, 'product') : ''].filter(Boolean).join(DOT) ||
    'nothing yet',
}

export const topicWords = (locale: Locale): typeof zh => (locale === 'zh' ? zh : en)
