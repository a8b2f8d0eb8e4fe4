import type { Locale } from '../locale.ts'

const zh = { lost: '网络断开，看到的是断开前的内容。', retry: '重试' }

const en: typeof zh = { lost: 'You are offline. What you see is from before.', retry: 'Try again' }

export const connectionWords = (locale: Locale): typeof zh => (locale === 'zh' ? zh : en)
