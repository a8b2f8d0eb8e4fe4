import type { Bilingual } from '#platform/bilingual.ts'

/** What an author may agree to, each for itself. */
export const consentPurposes = [
  { value: 'publish', label: { zh: '本站展示', en: 'Shown here' } },
  { value: 'stories', label: { zh: '图文与故事引用', en: 'Articles and stories' } },
  { value: 'advertising', label: { zh: '广告使用', en: 'Advertising' } },
] as const

export type ConsentPurpose = (typeof consentPurposes)[number]['value']

/** What a shown review may be used for besides. */
export const reusePurposes = ['stories', 'advertising'] as const satisfies readonly ConsentPurpose[]
export type ReusePurpose = (typeof reusePurposes)[number]

export const isReusePurpose = (value: unknown): value is ReusePurpose => reusePurposes.includes(value as ReusePurpose)

/** Who can be recognised in the pictures: their consent is needed as well (Civil Code, art. 1019). */
export const portraits = [
  { value: 'none', label: { zh: '没有人像', en: 'Nobody' } },
  { value: 'own', label: { zh: '只有我本人', en: 'Only myself' } },
  { value: 'agreed', label: { zh: '有他人，已征得同意', en: 'Others, who have agreed' } },
] as const

export type Portrait = (typeof portraits)[number]['value']

export const isPortrait = (value: unknown): value is Portrait => portraits.some((portrait) => portrait.value === value)

type ConsentText = Bilingual & { purpose: ConsentPurpose; version: string; months: number | null }

/**
 * THE list of what authors were ever asked to agree to. A sentence never changes once somebody has agreed to it: a new wording or term is a
 * new version, put first. `months` is how long it holds; `null` has no end.
 */
const texts: readonly ConsentText[] = [
  {
    purpose: 'publish',
    version: '2026-11',
    months: null,
    zh: '我同意品牌在本站展示这条评价与照片，可随时撤回。',
    en: 'I agree that the brand shows this review and its photos here. I can withdraw this at any time.',
  },
  {
    purpose: 'stories',
    version: '2026-11',
    months: 24,
    zh: '我还同意品牌在本站的图文和品牌故事里引用这条评价与照片，为期 24 个月，可随时一键撤回。',
    en: 'I also agree that the brand quotes this review and its photos in its articles and stories here, for 24 months. One tap takes it back.',
  },
  {
    purpose: 'advertising',
    version: '2026-11',
    months: 12,
    zh: '我还同意品牌在标明「广告」的内容里使用这条评价与照片，为期 12 个月，可随时一键撤回。',
    en: 'I also agree that the brand uses this review and its photos in what is marked as advertising, for 12 months. One tap takes it back.',
  },
]

/** What is asked for now. */
export const currentText = (purpose: ConsentPurpose): ConsentText => texts.find((text) => text.purpose === purpose)!

/** When a consent that is given at `at` ends: the same day so many months later, or the last of a shorter month. */
export function endOfTerm({ months }: Pick<ConsentText, 'months'>, at: Date): Date | null {
  if (months === null) return null
  const end = new Date(at)
  end.setUTCDate(1)
  end.setUTCMonth(end.getUTCMonth() + months)
  const lastDay = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate()
  end.setUTCDate(Math.min(at.getUTCDate(), lastDay))
  return end
}
