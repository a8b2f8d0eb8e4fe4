import type { Quota } from '#integrations/wechat/push/quota.ts'
import { type Bilingual, sayCount } from '#platform/bilingual.ts'

/** How often the account may still send (群发) or publish (发布), in words. */
export function sayQuota(notify: boolean, { used, limit, period }: Quota): Bilingual {
  const [when, then] = period === 'day' ? ['今天', 'today'] : ['本月', 'this month']
  const [what, one] = notify ? ['群发', 'send'] : ['发布', 'publication']
  if (limit === null)
    return notify
      ? {
          zh: `${when}已${what} ${used} 次。在“公众号设置”里选好账号类型，就能看到还剩几次。`,
          en: `${sayCount(used, one)} ${then}. What is left shows once the kind of account is chosen in its settings.`,
        }
      : { zh: `${when}已${what} ${used} 次。`, en: `${sayCount(used, one)} ${then}.` }
  const left = Math.max(0, limit - used)
  return {
    zh:
      left > 0
        ? `${when}还可以${what} ${left} 次（已用 ${used}/${limit}）。`
        : `${when}的${what}次数已经用完（${used}/${limit}）。`,
    en:
      left > 0
        ? `${sayCount(left, one)} left ${then} (${used} of ${limit} used).`
        : `No ${one}s left ${then} (${used} of ${limit}).`,
  }
}
