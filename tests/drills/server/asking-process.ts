import { askWechat } from '#integrations/wechat/access-token.ts'
import { createPool } from '#platform/database.ts'
import { SIMULATED } from '../../fakes/wechat/simulator.ts'

/** A process of its own that asks WeChat whenever it is told what time it is: `{ at, calls }` gives the errors that WeChat answered with. */
const pool = createPool(process.env.DATABASE_URL!)
const account = { ...SIMULATED, host: process.env.WECHAT_API_HOST! }

process.on('message', async ({ at, calls }: { at: number; calls: number }) => {
  const ask = () => askWechat(pool, account, { path: '/cgi-bin/draft/count' }, new Date(at))
  const answers = await Promise.all(Array.from({ length: calls }, ask))
  process.send!(answers.flatMap((answer) => (answer.ok ? [] : [answer.message])))
})
process.send!([])
