/** The links that staff hands to the buyer of an order. */
export const memberLink = {
  endpoint: '/member-link',
  title: { zh: '买家登录链接', en: 'Sign-in link of the buyer' },
  hint: {
    zh: '只发给这笔订单的买家本人。打开后点“登录”，30 天内有效；登录后，这台设备上的浏览会归到该会员名下。',
    en: 'Only for the buyer of this order. It works for 30 days; what the device reads then counts as the member’s.',
  },
  make: { zh: '生成登录链接', en: 'Make a sign-in link' },
}

export const reviewLink = {
  endpoint: '/review-link',
  title: { zh: '评价邀请链接', en: 'Review link of the buyer' },
  hint: {
    zh: '只发给这笔订单的买家本人，60 天内有效。一页评完整单，评价带“已购”标识。请中性邀请，不要求好评，也不因评分给奖励。',
    en: 'Only for the buyer of this order, for 60 days: one page for all its goods, and the reviews are marked as bought. Ask neutrally; never ask for good ratings.',
  },
  make: { zh: '生成评价链接', en: 'Make a review link' },
}
