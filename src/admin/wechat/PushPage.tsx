import type { AdminViewServerProps, Payload } from 'payload'
import { toHead } from '#integrations/wechat/article-html/article-head.ts'
import { type PushableType, pushableTypes } from '#integrations/wechat/articles.ts'
import { findOfficialAccount } from '#integrations/wechat/official-account.ts'
import { listPreviewReaders } from '#integrations/wechat/push/preview.ts'
import { type Push, readPush } from '#integrations/wechat/push/pushes.ts'
import { readQuotas } from '#integrations/wechat/push/read-quotas.ts'
import { say } from '#platform/bilingual.ts'
import { systemClock } from '#platform/clock.ts'
import { sharedPool } from '#platform/database.ts'
import { AdminPage } from '../AdminPage.tsx'
import { isUuid } from '../guard.ts'
import { writeMoment } from '../moment.ts'
import { NotConnected } from './NotConnected.tsx'
import { PushDesk } from './PushDesk.client.tsx'
import { pushers } from './roles.ts'
import { Simulated } from './Simulated.tsx'
import type { PushedArticle, ShownPush } from './shown-push.ts'

/** `/admin/wechat-pushes/<id or new>[?article=<collection>:<id>]`: a push as it is composed, sent to the draft box, and what became of it. */
export function PushPage(props: AdminViewServerProps) {
  return (
    <AdminPage allowed={pushers} props={props} title={{ zh: '公众号推送', en: 'Push' }}>
      {() => Body(props)}
    </AdminPage>
  )
}

const NEWEST = 30

async function Body({ params, searchParams, i18n: { language }, initPageResult }: AdminViewServerProps) {
  const id = [params?.segments ?? []].flat().at(-1) ?? ''
  const { payload } = initPageResult.req
  const account = await findOfficialAccount(sharedPool())
  const push = isUuid(id) ? await readPush(sharedPool(), id) : undefined
  if (!push && id !== 'new') return <p>{say({ zh: '没有这次推送。', en: 'There is no such push.' }, language)}</p>
  if (!push && !account) return <NotConnected language={language} />
  const candidates = await listCandidates(payload)
  const first = candidates.filter(({ collection, id }) => `${collection}:${id}` === searchParams?.article)
  return (
    <>
      <p>
        <a href="/admin/wechat-pushes">{say({ zh: '全部推送', en: 'All pushes' }, language)}</a>
        <Simulated language={language} />
      </p>
      <PushDesk
        candidates={candidates}
        first={first}
        key={push ? `${push.id} ${push.changed_at.getTime()}` : 'new'}
        mark={<Simulated language={language} />}
        isAble={{ send: account?.abilities?.send.may !== 'no', publish: account?.abilities?.publish.may !== 'no' }}
        push={push ? await show(push, payload, language) : null}
        quotas={account ? await readQuotas(sharedPool(), account, systemClock()) : { send: none, publish: none }}
        readers={push ? await listPreviewReaders(sharedPool()) : []}
      />
    </>
  )
}

const none = { used: 0, limit: null, period: 'day' } as const

async function show(push: Push, payload: Payload, language: string): Promise<ShownPush> {
  return {
    id: push.id,
    state: push.state,
    problem: push.problem,
    notify: push.notify,
    comments: push.comments,
    changedAt: writeMoment(push.changed_at),
    handSteps: push.hand_steps,
    articles: push.articles.map(({ sentHash: _, url: __, ...article }) => article),
    urls: push.articles.map(({ url }) => url),
    sentCount: push.sent_count,
    resolved: push.resolved_by ? await sayResolved(push, payload, language) : null,
  }
}

async function sayResolved(
  { resolved_by: by, resolved_reason: reason }: Push,
  payload: Payload,
  language: string,
): Promise<string> {
  const who = await payload.findByID({ collection: 'users', id: by!, depth: 0, disableErrors: true, select: { name: true } })
  const name = who?.name ?? say({ zh: '已离开的同事', en: 'a former colleague' }, language)
  return say({ zh: `${name}核对过：${reason}`, en: `Looked at by ${name}: ${reason}` }, language)
}

/** The newest published articles and stories. */
async function listCandidates(payload: Payload): Promise<PushedArticle[]> {
  const lists = await Promise.all(pushableTypes.map((collection) => listNewest(payload, collection)))
  return lists
    .flat()
    .sort((a, b) => b.publishedAt.localeCompare(a.publishedAt))
    .map(({ publishedAt: _, ...article }) => article)
}

async function listNewest(payload: Payload, collection: PushableType): Promise<(PushedArticle & { publishedAt: string })[]> {
  const { docs } = await payload.find({
    collection,
    draft: false,
    where: { _status: { equals: 'published' } },
    sort: '-publishedAt',
    limit: NEWEST,
    depth: 0,
    select: { title: true, dek: true, byline: true, searchDescription: true, publishedAt: true, createdAt: true },
  })
  return docs.map((doc) => ({ collection, id: doc.id, ...toHead(doc), publishedAt: doc.publishedAt ?? doc.createdAt }))
}
