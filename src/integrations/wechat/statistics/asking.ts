import type { Result } from '#platform/result.ts'
import type { WechatAccount } from '../account.ts'
import type { WechatAnswer, WechatCall, WechatFailure } from '../api.ts'

/** One day of one kind, asked of an account. */
export type Asking = { account: WechatAccount; ask: (call: WechatCall) => Promise<WechatAnswer>; day: string; now: Date }

/** How many articles, lives or pages were told of, and whether WeChat says that more is to come. */
export type Pulled = Result<{ items: number; isDelayed: boolean }, 'refused' | 'away'> & { failure?: WechatFailure }
