import { sayCount } from '#platform/bilingual.ts'
import type { Locale } from '../locale.ts'

type Met = 'read' | 'watched' | 'bought'

/** 猜你想看, with the count that put each thing here. `met`: what was done with the subject of the page; `then` with the thing. */
const zh = {
  title: '猜你想看',
  margin: '同好',
  why: (n: number, met: Met, then: Met) =>
    `${{ read: '读过这篇', watched: '看过这条', bought: '买过它' }[met]}的 ${n} 人${then === 'bought' ? (met === 'bought' ? '也买了' : '后来买了') : '也看了'}`,
}

const en: typeof zh = {
  title: 'You may like',
  margin: 'Alike',
  why: (n, met, then) => {
    const those = `${sayCount(n, 'person', 'people')} who ${met} this`
    if (then === 'bought') return `${those} ${met === 'bought' ? 'also' : 'later'} bought it`
    return `${those} also ${then} it`
  },
}

export const nextWords = (locale: Locale): typeof zh => (locale === 'zh' ? zh : en)
export type { Met }
