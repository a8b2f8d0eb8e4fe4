import type { PushableType } from '#integrations/wechat/articles.ts'
import type { PushState } from '#integrations/wechat/push/states.ts'

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
}
