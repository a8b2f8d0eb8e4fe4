/** The steps in their order, with what a colleague calls them. `guards`: without this check nothing is promoted. */
export const stepNames = [
  { value: 'length-and-language', label: { zh: '字数与语言', en: 'Length and language' } },
  { value: 'copied-text', label: { zh: '重复文字', en: 'Copied text' } },
  { value: 'copied-photos', label: { zh: '重复图片', en: 'Copied photos' } },
  { value: 'pace', label: { zh: '提交频率', en: 'Pace' } },
  { value: 'sensitive-words', label: { zh: '敏感词', en: 'Sensitive words' }, guards: 'promotion' },
  { value: 'personal-data', label: { zh: '个人信息', en: 'Personal data' }, guards: 'promotion' },
  { value: 'contact-or-advertising', label: { zh: '联系方式与广告', en: 'Contact or advertising' } },
  { value: 'advertising-law', label: { zh: '功效与绝对化用语', en: 'Efficacy and absolute words' }, guards: 'promotion' },
  { value: 'stars-against-text', label: { zh: '星级与文字', en: 'Stars against text' } },
  { value: 'ai-mark', label: { zh: 'AI 标识', en: 'AI mark' } },
  { value: 'outside-checks', label: { zh: '外部检查', en: 'Checks outside' } },
] as const satisfies readonly { value: string; label: { zh: string; en: string }; guards?: 'promotion' }[]

export type StepName = (typeof stepNames)[number]['value']
