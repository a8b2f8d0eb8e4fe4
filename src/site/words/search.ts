import type { Locale } from '../locale.ts'

/** What the search page says. */
const zh = {
  hint: '可以搜标题、正文、话题、商品、评价原文与帮助；也可以打拼音或首字母。',
  results: (n: number, q: string) => `「${q}」找到 ${n} 条`,
  loose: {
    all: null,
    any: '没有同时含有这些词的内容，下面含有其中一部分。',
    initials: '按拼音首字母找到。',
  } as Record<'all' | 'any' | 'initials', string | null>,
  none: (q: string, hasMore: boolean) => `没有找到「${q}」。换个更短的词试试${hasMore ? '，或者从下面开始' : ''}。`,
  help: '去帮助里看看',
  filters: '按类型筛选',
  every: '全部',
  all: (n: number) => `看全部 ${n} 条`,
  back: '看全部类型',
  page: (n: number, of: number) => `第 ${n} / ${of} 页`,
  pages: '搜索结果分页',
  earlier: '上一页',
  later: '下一页',
  nearest: '您要找的是不是',
  popular: '大家在搜',
  mentions: '相关：',
  topics: '话题',
  products: '商品',
  box: { recent: '最近搜过（只存在这个浏览器里）', forget: '清空', offered: '# 条建议，用上下键选择', none: '没有建议' },
}

export type SearchWords = typeof zh

const en: SearchWords = {
  hint: 'Titles, texts, topics, products, reviews and help are searched; pinyin and initials work too.',
  results: (n, q) => (n === 1 ? `1 result for “${q}”` : `${n} results for “${q}”`),
  loose: {
    all: null,
    any: 'Nothing has all of these words; below is what has some of them.',
    initials: 'Found by the initials of its name.',
  },
  none: (q, hasMore) => `Nothing found for “${q}”. Try a shorter word${hasMore ? ', or begin below' : ''}.`,
  help: 'Look into help',
  filters: 'Filter by type',
  every: 'All',
  all: (n) => `All ${n}`,
  back: 'All types',
  page: (n, of) => `Page ${n} of ${of}`,
  pages: 'Pages of results',
  earlier: 'Previous',
  later: 'Next',
  nearest: 'Did you mean',
  popular: 'Often searched',
  mentions: 'About:',
  topics: 'Topics',
  products: 'Products',
  box: {
    recent: 'Searched before (kept in this browser only)',
    forget: 'Clear',
    offered: '# suggestions, choose with the arrow keys',
    none: 'No suggestions',
  },
}

export const searchWords = (locale: Locale): SearchWords => (locale === 'zh' ? zh : en)
