export const shortVideoKinds = [
  { value: 'showcase', label: { zh: '产品展示', en: 'Showcase' } },
  { value: 'scene', label: { zh: '场景化种草', en: 'Scene' } },
] as const

type ShortVideoKind = (typeof shortVideoKinds)[number]['value']

export const isShortVideoKind = (text: string): text is ShortVideoKind => shortVideoKinds.some(({ value }) => value === text)
