import type { Bilingual } from '#platform/bilingual.ts'
import type { FactName } from '../writing/facts.ts'

/** What to do about it where the text can still be changed. */
export const whatToDo: Record<FactName, Bilingual> = {
  links: { zh: '换成能打开的链接，或去掉。', en: 'Put in a link that opens, or take it out.' },
  'silent-links': { zh: '点开看看。', en: 'Open it and look.' },
  products: { zh: '换一个在售商品，或去掉这张卡片。', en: 'Choose a product on sale, or take the card out.' },
  prices: {
    zh: '按现价改，或不写价格（商品卡片会自动显示现价）。',
    en: 'Say today’s price, or none: product cards show it by themselves.',
  },
  offers: { zh: '延长截止时间，或删掉这个优惠。', en: 'Let it end later, or take it out.' },
  promises: { zh: '改写日期，或说明活动已结束。', en: 'Write another day, or say that it is over.' },
  lives: { zh: '换成下一场，或补上回放。', en: 'Name the next live, or give this one a replay.' },
  reviews: { zh: '换一条有授权的评价；网站上已自动隐藏。', en: 'Quote a review with consent; the site hides this one already.' },
}

/** In the account the text stays as it was sent. */
export const whatToDoWithCopy: Bilingual = {
  zh: '公众号里已发表的正文改不了：在文末置顶留言说明，或在公众平台删除后重发。',
  en: 'What was published in the account cannot be changed: say so in a pinned comment there, or delete and send it again.',
}
