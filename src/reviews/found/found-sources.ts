/** Where buyers speak besides this hub. */
export const foundSources = [
  { value: 'xiaohongshu', label: { zh: '小红书', en: 'Xiaohongshu' } },
  { value: 'douyin', label: { zh: '抖音', en: 'Douyin' } },
  { value: 'channels', label: { zh: '视频号', en: 'WeChat Channels' } },
  { value: 'official-account', label: { zh: '公众号留言', en: 'Official-account comments' } },
  { value: 'other', label: { zh: '其他', en: 'Elsewhere' } },
] as const

export type FoundSource = (typeof foundSources)[number]['value']
