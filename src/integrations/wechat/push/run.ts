import type { Payload } from 'payload'
import type { Pool } from '#platform/database.ts'
import type { WechatAccount } from '../account.ts'
import type { MiniProgram } from '../article-html/desk.ts'
import type { Push } from './pushes.ts'

/** One push on its way, and what it needs. */
export type Run = {
  payload: Payload
  pool: Pool
  account: WechatAccount
  miniProgram: MiniProgram | null
  isSpaced: boolean
  push: Push
  now: Date
}
