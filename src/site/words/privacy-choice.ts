import type { Locale } from '../locale.ts'

const zh = {
  title: '要不要被统计',
  counted: '目前：这个浏览器参与统计。',
  refused: '目前：已拒绝统计，这个浏览器不发送任何统计数据。',
  refuse: '拒绝统计',
  allow: '允许统计',
  noScript: '你的浏览器没有运行脚本，因此没有被统计，无需操作。',
}

const en: typeof zh = {
  title: 'Your choice',
  counted: 'At the moment this browser is counted.',
  refused: 'You have refused: this browser sends nothing.',
  refuse: 'Do not count me',
  allow: 'Count me again',
  noScript: 'Your browser runs no scripts, so it is not counted. There is nothing to do.',
}

export const privacyChoice = (locale: Locale): typeof zh => (locale === 'zh' ? zh : en)
