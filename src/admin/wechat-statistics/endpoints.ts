import type { Endpoint } from 'payload'
import { matchByHand } from '#integrations/wechat/statistics/derive.ts'
import { daysOfRound } from '#integrations/wechat/statistics/kinds.ts'
import { kindsOf, openAccounts, pullNow } from '#integrations/wechat/statistics/pull.ts'
import { listNamedContents, subjectNamed } from '#measurement/channel-days/named-contents.ts'
import { systemClock } from '#platform/clock.ts'
import { sharedPool } from '#platform/database.ts'
import { answer, answerError, staffAction, textOf } from '../guard.ts'
import { pushers } from '../wechat/roles.ts'

/** `/api/wechat-statistics…`: asks WeChat for its figures now, and says which content an article is. */
export const wechatStatisticsEndpoints: Endpoint[] = [
  staffAction('/wechat-statistics/pull', ['brand-manager'], async (input, req) => {
    const pool = sharedPool()
    if (kindsOf(await openAccounts(pool)).length === 0)
      return answerError(req, 409, { zh: '还没有连上公众号、小程序或小店。', en: 'No account of WeChat is connected.' })
    const known = daysOfRound(new Date())
    const day = textOf(input.day)
    if (day !== '' && !known.includes(day))
      return answerError(req, 400, {
        zh: `只能拉取 ${known.at(-1)} 至 ${known[0]} 的数据。`,
        en: `Figures can be pulled from ${known.at(-1)} to ${known[0]}.`,
      })
    const asked = await pullNow(pool, systemClock, day === '' ? known.slice(0, 3) : [day])
    req.payload.logger.info({ user: req.user?.id, day, asked }, 'figures pulled from WeChat')
    return answer({ asked })
  }),
  staffAction('/wechat-statistics/match', pushers, async (input, req) => {
    const pool = sharedPool()
    const { official } = await openAccounts(pool)
    const [msgid, named] = [textOf(input.msgid), textOf(input.content).trim()]
    const subject = named === '' ? null : subjectNamed(named, await listNamedContents(pool))
    if (named !== '' && !(subject && /^(articles|brand-stories):/.test(subject)))
      return answerError(req, 400, {
        zh: '没有找到这篇图文或品牌故事，请写它的标题或页面地址。',
        en: 'There is no such article or story: give its title or address.',
      })
    const isMatched =
      official !== null && (await matchByHand(pool, official.appId, { msgid, subject: subject ?? null, now: new Date() }))
    if (!isMatched) return answerError(req, 404, { zh: '没有这篇文章。', en: 'There is no such article.' })
    req.payload.logger.info({ user: req.user?.id, msgid, subject }, 'an article of WeChat was matched by hand')
    return answer({ subject })
  }),
]
