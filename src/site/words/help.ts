import { helpGroups } from '#care/help-groups.ts'
import { sayCount } from '#platform/bilingual.ts'
import type { Locale } from '../locale.ts'
import { inWords } from './in-words.ts'

/** 帮助: what pages say around questions that customers ask of the brand. */
const zh = {
  title: '帮助',
  text: '发货、退换、评价和用法里常问的事。',
  groups: inWords(helpGroups, 'zh'),
  groupNav: '帮助分类',
  label: '在帮助里搜索',
  placeholder: '例如：退货、发货',
  submit: '搜索',
  results: (n: number, asked: string) => `「${asked}」找到 ${n} 条`,
  none: (asked: string) => `帮助里没有「${asked}」。换个更短的词，或者按分类看看。`,
  hint: '输入要找的词。',
  empty: '还没有帮助条目。编辑发布第一条后会出现在这里；急的话可以按页尾的方式联系我们。',
  all: '看全部帮助',
  own: '单独打开这一条',
  more: '同类问题',
  products: '相关商品',
  useful: '这条有用吗？',
  votes: { useful: '有用', not: '没用' },
  saidTitle: '记下了，谢谢',
  saidText: '只计人数，不记是谁。同一天再点不重复计。',
  unanswered: '没有解决？',
  contact: '可以联系我们：',
  noContact: '页尾有联系方式。',
  updated: (day: string) => `${day} 更新`,
}

const en: typeof zh = {
  title: 'Help',
  text: 'What is often asked about delivery, returns, reviews and use.',
  groups: inWords(helpGroups, 'en'),
  groupNav: 'Groups of questions',
  label: 'Search in help',
  placeholder: 'Returns, delivery …',
  submit: 'Search',
  results: (n, asked) => `${sayCount(n, 'answer')} for “${asked}”`,
  none: (asked) => `Nothing in help about “${asked}”. Try a shorter word, or look through the groups.`,
  hint: 'Write what you are looking for.',
  empty:
    'There are no entries yet. The first one stands here as soon as it is published; how to reach us is at the foot of the page.',
  all: 'See all of help',
  own: 'Open on a page of its own',
  more: 'Related questions',
  products: 'Products',
  useful: 'Was this useful?',
  votes: { useful: 'Useful', not: 'Not useful' },
  saidTitle: 'Noted, thank you',
  saidText: 'Only the number is kept, not who said it. A second word on the same day counts nothing.',
  unanswered: 'Not solved?',
  contact: 'You can reach us:',
  noContact: 'How to reach us stands at the foot of the page.',
  updated: (day) => `Updated ${day}`,
}

export const helpWords = (locale: Locale): typeof zh => (locale === 'zh' ? zh : en)
