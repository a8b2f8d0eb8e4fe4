import type { Bilingual } from '#platform/bilingual.ts'

/**
 * What no interface does: ticked off by whoever finishes a push in WeChat's backend, in its order. `isBefore`: only while it lies in the
 * draft box.
 */
export const handSteps = [
  {
    value: 'preview',
    label: { zh: '发到手机预览，核对图片和排版', en: 'Previewed on a phone: pictures and layout are right' },
    isBefore: true,
  },
  { value: 'original', label: { zh: '声明原创（需要时）', en: 'Declared as original, where it is' } },
  { value: 'collection', label: { zh: '放进合集', en: 'Put into its collection' } },
  { value: 'channels', label: { zh: '插入视频号卡片（需要时）', en: 'Channels cards put in, where wanted' } },
  { value: 'advertisement', label: { zh: '核对广告标识和 AI 标识', en: 'Marks of advertising and of AI are right' } },
  { value: 'published', label: { zh: '已在后台发表', en: 'Published there' }, isBefore: true },
] as const satisfies readonly { value: string; label: Bilingual; isBefore?: boolean }[]

export type HandStep = (typeof handSteps)[number]['value']

/** Those that are left to whoever finishes a push, before it has gone out or after. */
export const handStepsOf = (isOut: boolean): readonly { value: HandStep; label: Bilingual }[] =>
  handSteps.filter((step) => !(isOut && 'isBefore' in step))

export const isHandStep = (step: string): step is HandStep => handSteps.some(({ value }) => value === step)
