import type { Locale } from '../locale.ts'

/** What columns and their issues say beyond what all pages say. */
const zh = {
  weekly: (weekday: number | null) =>
    weekday === null ? '每周更新' : `每${['周日', '周一', '周二', '周三', '周四', '周五', '周六'][weekday]}更新`,
  monthly: '每月更新',
  total: (n: number) => `共 ${n} 期`,
  subscribe: '订阅这个专栏（Atom）',
  subscribeNote: '把链接加进任意阅读器，新一期发布就会出现。',
  whole: (column: string) => `「${column}」全部各期`,
}

type ColumnWords = typeof zh

const en: ColumnWords = {
  weekly: (weekday) =>
    weekday === null
      ? 'Every week'
      : `Every ${['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'][weekday]}`,
  monthly: 'Every month',
  total: (n) => (n === 1 ? '1 issue' : `${n} issues`),
  subscribe: 'Subscribe to this column (Atom)',
  subscribeNote: 'Add the link to any reader: each new issue turns up there.',
  whole: (column) => `All issues of ${column}`,
}

export const columnWords = (locale: Locale): ColumnWords => (locale === 'zh' ? zh : en)

/** 「每周三更新」, as far as a day is known. */
export const sayRhythm = (locale: Locale, { rhythm, weekday }: { rhythm: string; weekday: number | null }): string =>
  rhythm === 'weekly' ? columnWords(locale).weekly(weekday) : columnWords(locale).monthly
