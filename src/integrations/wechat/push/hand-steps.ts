/** What no interface does: ticked off by whoever finishes a draft in WeChat's backend. The order is that of the backend. */
export const handSteps = [
  { value: 'preview', label: { zh: '发到手机预览，核对图片和排版', en: 'Previewed on a phone: pictures and layout are right' } },
  { value: 'original', label: { zh: '声明原创（需要时）', en: 'Declared as original, where it is' } },
  { value: 'collection', label: { zh: '放进合集', en: 'Put into its collection' } },
  { value: 'channels', label: { zh: '插入视频号卡片（需要时）', en: 'Channels cards put in, where wanted' } },
  { value: 'advertisement', label: { zh: '核对广告标识和 AI 标识', en: 'Marks of advertising and of AI are right' } },
  { value: 'published', label: { zh: '已在后台发表', en: 'Published there' } },
] as const

export type HandStep = (typeof handSteps)[number]['value']

export const isHandStep = (step: string): step is HandStep => handSteps.some(({ value }) => value === step)
