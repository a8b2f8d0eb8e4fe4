import type { Bilingual } from '#platform/bilingual.ts'

/** A collecting campaign (测评征集) as its form gives it. Nothing has to be there while it is not open. */
export type TrialForm = {
  open?: boolean | null
  goal?: number | null
  quota?: number | null
  products?: unknown
  gets?: string | null
  eligibility?: string | null
  instruction?: string | null
  disclosure?: string | null
  dueDays?: number | null
  charity?: {
    isOn?: boolean | null
    name?: string | null
    creditCode?: string | null
    agreement?: unknown
    perReviewFen?: number | null
    capFen?: number | null
  } | null
}

/** What a collecting campaign still lacks before anybody may see it. A charity must have agreed in writing before, by law (慈善法 37). */
export function findTrialGaps(trial: TrialForm): Bilingual[] {
  const charity = trial.charity?.isOn ? trial.charity : null
  const wanted: [boolean, Bilingual][] = [
    [Boolean(trial.goal), { zh: '目标评价数', en: 'the goal' }],
    [Boolean(trial.quota), { zh: '名额', en: 'the number of places' }],
    [Array.isArray(trial.products) && trial.products.length > 0, { zh: '商品', en: 'the products' }],
    [Boolean(trial.gets?.trim()), { zh: '参加者得到什么', en: 'what one gets' }],
    [Boolean(trial.eligibility?.trim()), { zh: '谁可以申请', en: 'who may apply' }],
    [Boolean(trial.instruction?.trim()), { zh: '给参加者的说明', en: 'the instruction' }],
    [Boolean(trial.disclosure?.trim()), { zh: '披露', en: 'the disclosure' }],
    [Boolean(trial.dueDays), { zh: '几天内写', en: 'the days to write' }],
    [!charity || Boolean(charity.name?.trim()), { zh: '公益组织名称', en: 'the name of the charity' }],
    [!charity || Boolean(charity.creditCode?.trim()), { zh: '公益组织统一社会信用代码', en: 'the credit code of the charity' }],
    [!charity || Boolean(charity.agreement), { zh: '与公益组织的协议文件', en: 'the agreement with the charity' }],
    [!charity || Boolean(charity.perReviewFen), { zh: '每条评价捐多少', en: 'the donation for a review' }],
    [!charity || Boolean(charity.capFen), { zh: '捐赠上限', en: 'the cap of the donation' }],
  ]
  return wanted.filter(([isThere]) => !isThere).map(([, name]) => name)
}

const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** Whether a text is a unified social credit code (GB 32100-2015): 18 signs, the last one a check of the others. */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * SIGNS.indexOf(code[place]!), 0)
  return SIGNS[(31 - (sum % 31)) % 31] === code[17]
}
