import type { Locale } from '../locale.ts'

/** What the reader's choice of how pages look says. */
const zh = {
  title: '显示方式',
  phone: '跟随手机',
  usual: '默认',
  light: '浅色',
  dark: '深色',
  care: '关怀模式',
  careNote: '大字、强对比、单列，没有动画',
  code: '公众号二维码',
  codeNote: '长按识别，关注公众号',
}

const en: typeof zh = {
  title: 'How pages look',
  phone: 'As the phone',
  usual: 'Default',
  light: 'Light',
  dark: 'Dark',
  care: 'Care mode',
  careNote: 'Larger type, stronger contrast, one column, no motion',
  code: 'Code of our WeChat account',
  codeNote: 'Scan to follow us',
}

export const lookWords = (locale: Locale): typeof zh => (locale === 'zh' ? zh : en)
