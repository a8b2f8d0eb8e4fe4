/** How far a review has come. Nothing is public before somebody has read it. */
export const reviewStates = [
  { value: 'pending', label: { zh: '待审核', en: 'Pending' } },
  { value: 'published', label: { zh: '已展示', en: 'Published' } },
  { value: 'rejected', label: { zh: '未通过', en: 'Rejected' } },
] as const

/** Why a review is not shown. A low rating is never among the reasons. */
export const rejectionReasons = [
  { value: 'unrelated', label: { zh: '与商品无关', en: 'Not about the product' } },
  { value: 'advertising', label: { zh: '广告或引流', en: 'Advertising or diversion' } },
  { value: 'abuse', label: { zh: '辱骂或违法内容', en: 'Abusive or unlawful' } },
  { value: 'privacy', label: { zh: '泄露个人信息', en: 'Shows personal data' } },
  { value: 'medical-claim', label: { zh: '医疗或功效宣称', en: 'Medical or efficacy claim' } },
  { value: 'infringing', label: { zh: '侵权图文', en: 'Infringing words or pictures' } },
  { value: 'duplicate', label: { zh: '重复提交', en: 'Duplicate' } },
  { value: 'fake', label: { zh: '疑似虚假评价', en: 'Suspected fake' } },
] as const
