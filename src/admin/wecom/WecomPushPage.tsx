import type { AdminViewServerProps, Payload } from 'payload'
import { contentTypes } from '#content-types.ts'
import { findOfficialAccount } from '#integrations/wechat/official-account.ts'
import { wecomHost } from '#integrations/wecom/account.ts'
import { listChoices } from '#integrations/wecom/push/audience.ts'
import { type WecomType, wecomTypes } from '#integrations/wecom/push/content.ts'
import { readFigures } from '#integrations/wecom/push/figures.ts'
import { readPush } from '#integrations/wecom/push/pushes.ts'
import { readStaffNames } from '#integrations/wecom/staff-names.ts'
import { findWecomAccount } from '#integrations/wecom/wecom-account.ts'
import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { AdminPage } from '../AdminPage.tsx'
import { isUuid } from '../guard.ts'
import { writeMoment } from '../moment.ts'
import { Simulated } from '../wechat/Simulated.tsx'
import { NotConnected } from './NotConnected.tsx'
import { PushDesk } from './PushDesk.client.tsx'
import { PushResult } from './PushResult.tsx'
import { PushStanding } from './PushStanding.client.tsx'
import { wecomPushers } from './roles.ts'
import { type Candidate, toShown } from './shown-push.ts'

/** `/admin/wecom-pushes/<id or new>[?content=<collection>:<id>]`: whom a content goes to, and what became of it. */
export function WecomPushPage(props: AdminViewServerProps) {
  return (
    <AdminPage allowed={wecomPushers} props={props} title={{ zh: '企微推送', en: 'WeCom push' }}>
      {() => Body(props)}
    </AdminPage>
  )
}

const NEWEST = 30

async function Body({ params, searchParams, i18n: { language }, initPageResult }: AdminViewServerProps) {
  const id = [params?.segments ?? []].flat().at(-1) ?? ''
  const { payload } = initPageResult.req
  const pool = sharedPool()
  const account = await findWecomAccount(pool)
  const push = isUuid(id) ? await readPush(pool, id) : undefined
  if (!push && id !== 'new') return <p>{say({ zh: '没有这次推送。', en: 'There is no such push.' }, language)}</p>
  if (!push && !account) return <NotConnected language={language} />
  const isOpen = !push || push.state === 'composing' || push.state === 'failed'
  const asked = typeof searchParams?.content === 'string' ? searchParams.content : ''
  return (
    <>
      <p>
        <a href="/admin/wecom-pushes">{say({ zh: '全部推送', en: 'All pushes' }, language)}</a>
        <Simulated host={wecomHost()} language={language} />
      </p>
      {push && push.state !== 'composing' && (
        <PushStanding key={`${push.id} ${push.changed_at.getTime()}`} push={toShown(push, writeMoment)} />
      )}
      {push && !isOpen && push.state !== 'queued' && (
        <PushResult
          figures={await readFigures(pool, push)}
          language={language}
          nameStaff={await readStaffNames(pool)}
          push={push}
        />
      )}
      {isOpen && (
        <PushDesk
          candidates={await listCandidates(payload, push ? `${push.collection}:${push.document_id}` : asked)}
          choices={await listChoices(pool, push?.corp_id ?? account!.corpId)}
          first={asked}
          key={push ? `${push.id} ${push.changed_at.getTime()}` : 'new'}
          miniAppId={(await findOfficialAccount(pool))?.miniProgram?.appId ?? ''}
          push={push ? toShown(push, writeMoment) : null}
          timeZone={hubTimeZone()}
        />
      )}
    </>
  )
}

/** The newest published contents of each type, and the one that is asked for however old. */
async function listCandidates(payload: Payload, asked: string): Promise<Candidate[]> {
  const lists = await Promise.all(wecomTypes.map((collection) => listNewest(payload, collection, asked)))
  return lists.flat().sort((a, b) => b.publishedAt.localeCompare(a.publishedAt))
}

async function listNewest(payload: Payload, collection: WecomType, asked: string): Promise<Candidate[]> {
  const type = contentTypes.find(({ slug }) => slug === collection)!
  const of = {
    collection,
    draft: false,
    depth: 0,
    sort: '-publishedAt',
    select: { title: true, publishedAt: true, createdAt: true },
  } as const
  const isPublished = { _status: { equals: 'published' } } as const
  const [wanted = '', id = ''] = asked.split(':')
  const { docs } = await payload.find({ ...of, where: isPublished, limit: NEWEST })
  if (wanted === collection && isUuid(id) && !docs.some((doc) => doc.id === id)) {
    const found = await payload.find({ ...of, where: { and: [isPublished, { id: { equals: id } }] }, limit: 1 })
    docs.push(...found.docs)
  }
  return docs.map((doc) => ({
    subject: `${collection}:${doc.id}`,
    title: String(doc.title),
    type: type.label,
    publishedAt: doc.publishedAt ?? doc.createdAt,
  }))
}
