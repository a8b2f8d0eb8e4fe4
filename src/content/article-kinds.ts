export const articleKinds = [
  { value: 'in-depth-review', label: { zh: '深度评测', en: 'In-depth review' } },
  { value: 'benefits', label: { zh: '福利推送', en: 'Benefits' } },
  { value: 'guide', label: { zh: '指南', en: 'Guide' } },
  { value: 'news', label: { zh: '资讯', en: 'News' } },
] as const

export type ArticleKind = (typeof articleKinds)[number]['value']

export const isArticleKind = (text: string): text is ArticleKind => articleKinds.some(({ value }) => value === text)
