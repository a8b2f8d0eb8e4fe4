import { type Bilingual, say } from '#platform/bilingual.ts'
import type { OrderStory } from '#scorecards/order-story.ts'
import { writeChannel, writeSpan } from '../scorecards/format.ts'

/** Why this content won, or why nothing did, in whole sentences. */
export function explainCredit(story: OrderStory, language: string): string {
  return say(reasonOf(story, language), language)
}

function reasonOf(story: OrderStory, language: string): Bilingual {
  if (!story.counted) return whyNotCounted(story)
  const title = story.content?.title ?? ''
  switch (story.rule) {
    case 'hub':
      return {
        zh: `订单带回了本站链接的代码 ${story.hub}，它指向《${title}》，所以归给这条内容，不再比较其他打开。`,
        en: `The order came back with the code ${story.hub} of a link of ours that stands on “${title}”, so it takes all; other opens are not compared.`,
      }
    case 'live':
      return {
        zh: `订单注明来自直播《${title}》，所以归给这场直播，不再比较其他打开。`,
        en: `The order says that it comes from the live “${title}”, so that takes all; other opens are not compared.`,
      }
    case 'subject':
      return {
        zh: `订单注明来自《${title}》，所以归给这条内容，不再比较其他打开。`,
        en: `The order says that it comes from “${title}”, so that takes all; other opens are not compared.`,
      }
    case 'last-open':
      return lastOpen(story, title, language)
    default:
      return story.buyer
        ? {
            zh: '订单没有带回链接代码，买家付款前的归因窗口内（7 天，直播 24 小时）也没有打开过任何内容：自然/未归因。',
            en: 'The order brought no code back, and its buyer had opened nothing within the windows before paying (7 days, lives 24 hours): unattributed.',
          }
        : {
            zh: '订单没有带回链接代码，也没有任何买家标识，无法知道之前看过什么：只计入金额，自然/未归因。',
            en: 'The order brought no code back and names no buyer, so nobody knows what was read before: money only, unattributed.',
          }
  }
}

function lastOpen(story: OrderStory, title: string, language: string): Bilingual {
  const before = story.paidAt && story.touchAt ? writeSpan(story.paidAt.getTime() - story.touchAt.getTime(), language) : ''
  const channel = writeChannel(story.channel, language)
  return {
    zh: `订单没有带回链接代码。买家付款前、归因窗口内最后打开的是《${title}》（付款前 ${before}，渠道：${channel}），所以归给它。`,
    en: `The order brought no code back. The last content its buyer opened within the windows was “${title}” (${before} before paying, channel: ${channel}), so that won.`,
  }
}

function whyNotCounted(story: OrderStory): Bilingual {
  if (story.status === 'created')
    return { zh: '还没有付款，不是有效订单，不归因。', en: 'Not paid yet: not counted, nothing is credited.' }
  if (story.status === 'cancelled')
    return { zh: '已取消，不是有效订单，不归因。', en: 'Cancelled: not counted, nothing is credited.' }
  if (story.netFen <= 0)
    return {
      zh: '已全额退款或金额为 0，不是有效订单，不归因。',
      en: 'Refunded in full, or of no amount: not counted, nothing is credited.',
    }
  if (story.orderKind !== 'sale')
    return {
      zh: `订单类型是 ${story.orderKind}，不是销售，不归因。`,
      en: `Its kind is ${story.orderKind}, no sale: nothing is credited.`,
    }
  return {
    zh: '所在的拼团还没有成团，不是有效订单，不归因。',
    en: 'Its group-buy team is not complete: not counted, nothing is credited.',
  }
}
