import { sayCount } from '#platform/bilingual.ts'
import type { Locale } from '../locale.ts'

/** What pages say around a text that is read: its parts, what comes after it, how it is passed on. */
const zh = {
  contents: '本文目录',
  parts: (n: number) => `${n} 节`,
  progress: '阅读进度',
  previous: '上一篇',
  next: '下一篇',
  neighbours: (kind: string) => `同类：${kind}`,
  corrections: '更正',
  corrected: (n: number) => `本文有 ${n} 处更正，见文末`,
  share: '分享',
  shared: '链接已复制，可以粘贴给朋友',
  notShared: '没有复制成功，请从地址栏复制链接',
  why: {
    product: (name: string) => `同样讲到 ${name}`,
    topic: (name: string) => `同一话题：${name}`,
    buyers: (n: number, name: string) => `${n} 位评价过文中商品的买家，也评价了 ${name}`,
    latest: '最近发布',
  },
  filter: {
    label: '筛选图文',
    kind: '类型',
    topic: '话题',
    all: '全部',
    title: (parts: string) => `图文：${parts}`,
    none: '这个筛选下还没有图文。',
    clear: '看全部图文',
  },
}

const en: typeof zh = {
  contents: 'Contents',
  parts: (n) => sayCount(n, 'part'),
  progress: 'How far you have read',
  previous: 'Before',
  next: 'After',
  neighbours: (kind) => `More of this kind: ${kind}`,
  corrections: 'Corrections',
  corrected: (n) => `${sayCount(n, 'correction')}, at the end of the text`,
  share: 'Share',
  shared: 'The link is copied',
  notShared: 'It could not be copied; please take the link from the address bar',
  why: {
    product: (name) => `Also about ${name}`,
    topic: (name) => `Same topic: ${name}`,
    buyers: (n, name) => `${sayCount(n, 'buyer')} who reviewed what is told of here also reviewed ${name}`,
    latest: 'Published lately',
  },
  filter: {
    label: 'Filter articles',
    kind: 'Kind',
    topic: 'Topic',
    all: 'All',
    title: (parts) => `Articles: ${parts}`,
    none: 'There is no such article yet.',
    clear: 'See all articles',
  },
}

export const readingWords = (locale: Locale): typeof zh => (locale === 'zh' ? zh : en)
