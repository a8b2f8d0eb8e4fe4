import { miniProgram } from '#integrations/wechat/account.ts'
import { pullTradeReviews } from '#integrations/wechat/trade-reviews.ts'
import { sharedPool } from '#platform/database.ts'
import { answer, answerError, staffAction } from '../guard.ts'

/** `POST /api/import-desk/wechat-reviews`: pulls WeChat's order reviews now, besides the hourly pull of the worker. */
export const wechatReviewsEndpoint = staffAction(
  '/import-desk/wechat-reviews',
  ['brand-manager', 'moderator'],
  async (_input, req) => {
    const account = miniProgram()
    if (!account)
      return answerError(req, 409, { zh: '还没有设置小程序的 AppID 和密钥。', en: 'No mini program has been set up.' })
    const pulled = await pullTradeReviews(sharedPool(), account, new Date())
    if (!pulled.ok) return answerError(req, 502, { zh: pulled.message, en: pulled.message })
    req.payload.logger.info({ user: req.user?.id, ...pulled.value }, 'order reviews pulled from WeChat')
    return answer(pulled.value)
  },
)
