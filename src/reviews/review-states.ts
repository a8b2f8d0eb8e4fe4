/**
 * Where a review stands. Nothing is public before somebody has read it; a published review that was reported stays
 * published until somebody decides. A superseded text is no state of a review but of a revision: there is a newer one.
 */
export const reviewStates = [
  { value: 'submitted', label: { zh: '已提交', en: 'Submitted' } },
  { value: 'screening', label: { zh: '机器检查中', en: 'Screening' } },
  { value: 'pending', label: { zh: '待审核', en: 'Pending' } },
  { value: 'returned', label: { zh: '待作者修改', en: 'Returned for edit' } },
  { value: 'published', label: { zh: '已展示', en: 'Published' } },
  { value: 'rejected', label: { zh: '未通过', en: 'Rejected' } },
  { value: 'hidden', label: { zh: '暂时隐藏', en: 'Hidden for now' } },
  { value: 'withdrawn', label: { zh: '作者已撤回', en: 'Withdrawn by its author' } },
  { value: 'removed', label: { zh: '依法处理', en: 'Removed by legal order' } },
] as const

export type ReviewState = (typeof reviewStates)[number]['value']

/** How the hub knows that the author bought; computed from stored orders, never given by anybody. */
export const proofGrades = [
  { value: 'order-link', label: { zh: '已购 · 订单邀请', en: 'Bought · invited from the order' } },
  { value: 'member', label: { zh: '已购 · 会员订单', en: 'Bought · order of the member' } },
  { value: 'visitor', label: { zh: '已购 · 本机订单', en: 'Bought · order of this browser' } },
  { value: 'wechat', label: { zh: '已购 · 微信支付订单', en: 'Bought · order paid in WeChat' } },
  { value: 'claimed', label: { zh: '导入时自称已购', en: 'Claimed by an import' } },
  { value: 'none', label: { zh: '未核实', en: 'Not verified' } },
] as const

export type ProofGrade = (typeof proofGrades)[number]['value']

/** Where a review came from. An imported one never gets a badge of ours. */
export const reviewOrigins = [
  { value: 'hub', label: { zh: '本站提交', en: 'Written here' } },
  { value: 'request', label: { zh: '订单邀请', en: 'Asked for after an order' } },
  { value: 'campaign', label: { zh: '测评征集', en: 'Collecting campaign' } },
  { value: 'wechat', label: { zh: '微信交易评价', en: 'WeChat order review' } },
  { value: 'import', label: { zh: '文件导入', en: 'Imported' } },
] as const

export type ReviewOrigin = (typeof reviewOrigins)[number]['value']

/** What the author got or was promised for writing, whatever was written. Shown with the review. */
export const incentives = [
  { value: 'none', label: { zh: '无奖励', en: 'Nothing' } },
  { value: 'points', label: { zh: '积分', en: 'Points' } },
  { value: 'coupon', label: { zh: '优惠券', en: 'A coupon' } },
  { value: 'sample', label: { zh: '免费样品', en: 'A free sample' } },
] as const

export type Incentive = (typeof incentives)[number]['value']
