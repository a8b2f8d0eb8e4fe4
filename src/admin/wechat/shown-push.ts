import type { PushableType } from '#integrations/wechat/articles.ts'
import type { PushState } from '#integrations/wechat/push/states.ts'

/** A colleague on whose WeChat a draft may be looked at. */
export type ShownReader = { target: string; name: string }

export type PushedArticle = { collection: PushableType; id: string; title: string; author: string; digest: string }

export type ShownPush = {
  id: string
  state: PushState
  problem: string | null
  notify: boolean
  comments: boolean
  changedAt: string
  handSteps: string[]
  articles: PushedArticle[]
  /** Where they stand in the account, in their order; `null` where WeChat has not said. */
  urls: (string | null)[]
  sentCount: number | null
  /** What a colleague has said where WeChat did not. */
  resolved: string | null
}
