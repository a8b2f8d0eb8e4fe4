import type { RewardState, VoidWhy } from '#reviews/rewards/ledger.ts'
import type { RewardAct } from '#reviews/rewards/offer.ts'
import type { Locale } from '../locale.ts'

/** What authors read about what they get for writing. */
const zh = {
  title: '评价奖励',
  offered: { text: (what: string) => `写评价得 ${what}`, photos: (what: string) => `晒图评价得 ${what}` } satisfies Record<
    RewardAct,
    (what: string) => string
  >,
  neutral: '几星都一样；展示时会注明“有奖评价”。',
  states: {
    held: (what: string, when: string) => `${what}：预计 ${when} 发放`,
    paid: (what: string, when: string) => `${what}：已于 ${when} 发放`,
    void: (what: string) => `${what}：不发放`,
  } satisfies Record<RewardState, (what: string, when: string) => string>,
  void: { withdrawn: '发放前撤回了评价。', 'fraud-code': '评价以造假原因未通过；申诉成功会补发。' } satisfies Record<
    VoidWhy,
    string
  >,
  blind: '发放与星级、内容和审核结果无关；发放前撤回则不发。',
  thanks: (what: string, when: string) => `谢谢你写下评价：${what}，预计 ${when} 发放，与星级无关。`,
  paidPoints: '已发放积分',
  heldPoints: '待发放积分',
  none: '写评价若有奖励，会在邀请里写明，并记在这里。',
  more: (n: number) => `只列出最近 ${n} 笔。`,
}

type RewardWords = typeof zh

const en: RewardWords = {
  title: 'Rewards for reviews',
  offered: { text: (what) => `${what} for a review`, photos: (what) => `${what} for a review with photos` },
  neutral: 'Whatever the stars. It is shown as a rewarded review.',
  states: {
    held: (what, when) => `${what}: due ${when}`,
    paid: (what, when) => `${what}: paid on ${when}`,
    void: (what) => `${what}: not paid`,
  },
  void: {
    withdrawn: 'The review was withdrawn before.',
    'fraud-code': 'The review was turned down as not genuine; an appeal that succeeds brings it back.',
  },
  blind: 'Stars, words and the outcome of the reading do not matter. What is withdrawn before is not paid.',
  thanks: (what, when) => `Thank you for writing: ${what}, due ${when}, whatever the stars.`,
  paidPoints: 'Points paid',
  heldPoints: 'Points held',
  none: 'When a review is rewarded, the invitation says so and it is listed here.',
  more: (n) => `The latest ${n} only.`,
}

export const rewardWords = (locale: Locale): RewardWords => (locale === 'zh' ? zh : en)
