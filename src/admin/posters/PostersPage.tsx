import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps, CollectionSlug, Payload } from 'payload'
import { contentTypes } from '#content-types.ts'
import { findAddress } from '#measurement/addresses.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { dayOf } from '#platform/days.ts'
import { hubTimeZone } from '#platform/this-hub.ts'
import { isPosterCollection, kindsOf, type PosterCollection } from '#posters/kinds.ts'
import { listPostersOf, sendDay } from '#posters/posters.ts'
import { findFonts } from '#posters/render/render-apart.ts'
import { isPromotable } from '#reviews/consent/promotable.ts'
import { AdminPage } from '../AdminPage.tsx'
import desk from '../desk.module.css'
import { isUuid } from '../guard.ts'
import { posterMakers } from './endpoints.ts'
import { PosterMaker } from './PosterMaker.client.tsx'
import css from './posters.module.css'
import { noFonts } from './words.ts'

const title = { zh: '海报', en: 'Posters' }
const lead = {
  zh: '给朋友圈和社群的竖图，1080 像素宽，照内容和品牌色画成。图上的二维码带着渠道和分享人，扫码的人会记到他名下。',
  en: 'Upright pictures for Moments and groups, 1,080 px wide, drawn from the content and the brand’s colours. The code on each carries channel and person.',
}

/** Makes posters of one thing, which the address names; without one it offers what was published last. */
export function PostersPage(props: AdminViewServerProps) {
  const { req } = props.initPageResult
  const language = req.i18n.language
  const [collection = '', id = ''] = String(props.searchParams?.subject ?? '').split(':')
  return (
    <AdminPage allowed={posterMakers} lead={lead} props={props} title={title}>
      {async () => (
        <>
          <FontNote language={language} />
          {isPosterCollection(collection) && isUuid(id) ? (
            <Maker collection={collection} id={id} language={language} payload={req.payload} />
          ) : (
            <Choice language={language} payload={req.payload} />
          )}
        </>
      )}
    </AdminPage>
  )
}

async function FontNote({ language }: { language: string }) {
  const fonts = await findFonts().catch(() => null)
  return fonts && !fonts.hasChinese ? (
    <p className={desk.error} role="alert">
      {say(noFonts, language)}
    </p>
  ) : null
}

type Of = { payload: Payload; language: string }
type Named = {
  title?: string | null
  name?: string | null
  excerpt?: string | null
  startsAt?: string | null
  deletedAt?: string | null
}

async function Maker({ payload, language, collection, id }: Of & { collection: PosterCollection; id: string }) {
  const pool = sharedPool()
  const doc = (await payload.findByID({
    collection: collection as CollectionSlug,
    id,
    depth: 0,
    disableErrors: true,
  })) as Named | null
  if (!doc || doc.deletedAt)
    return <p>{say({ zh: '没有这项内容，可能已被删除。', en: 'There is no such item; it may have been deleted.' }, language)}</p>
  const now = new Date()
  const mayQuote = collection !== 'reviews' || (await isPromotable(pool, { review: id, purpose: 'advertising' }, now))
  const isPublic = (await findAddress(pool, `${collection}:${id}`, now)).kind === 'public'
  const made = await listPostersOf(pool, { collection, id, limit: 12 })
  return (
    <>
      <p className={desk.lead}>
        {say(labelOf(collection), language)} ·{' '}
        <Link href={`/admin/collections/${collection}/${id}`} prefetch={false}>
          {nameOf(doc)}
        </Link>
      </p>
      {isPublic ? null : <p className={desk.hint}>{say(notPublic, language)}</p>}
      {mayQuote ? (
        <PosterMaker
          kinds={kindsOf(collection)}
          made={made.map((poster) => ({ ...poster, made_at: poster.made_at.toISOString() }))}
          sendDays={doc.startsAt ? sendDaysOf(new Date(doc.startsAt)) : null}
          subject={`${collection}:${id}`}
          today={dayOf(now, hubTimeZone())}
        />
      ) : (
        <p>{say(notPromotable, language)}</p>
      )}
    </>
  )
}

const sendDaysOf = (startsAt: Date) => Object.fromEntries([7, 3, 1, 0].map((days) => [days, sendDay(startsAt, days)]))

const NEWEST = 6

async function Choice({ payload, language }: Of) {
  const collections = [
    ...contentTypes.filter(({ slug }) => slug !== 'reviews').map(({ slug }) => slug),
    'products',
    'campaigns',
  ] as const
  const lists = await Promise.all(
    collections.map(async (collection) => {
      const { docs } = await payload.find({ collection, depth: 0, limit: NEWEST, sort: '-updatedAt', pagination: false })
      return { collection, docs: docs as unknown as (Named & { id: string })[] }
    }),
  )
  if (lists.every(({ docs }) => docs.length === 0))
    return (
      <p>
        {say(
          {
            zh: '还没有内容。先写一篇图文或排一场直播，再来做海报。',
            en: 'There is nothing yet: write an article or plan a live first.',
          },
          language,
        )}
      </p>
    )
  return (
    <>
      <p className={desk.hint}>
        {say(
          {
            zh: '选一项内容；评价的海报从评价页右侧的“做海报”进入。',
            en: 'Choose something. Posters of reviews begin in the review itself.',
          },
          language,
        )}
      </p>
      {lists
        .filter(({ docs }) => docs.length > 0)
        .map(({ collection, docs }) => (
          <section className={desk.panel} key={collection}>
            <h2 className={desk.panelTitle}>{say(labelOf(collection), language)}</h2>
            <ul className={css.choice}>
              {docs.map((doc) => (
                <li key={doc.id}>
                  <Link href={`/admin/posters?subject=${collection}:${doc.id}`} prefetch={false}>
                    {nameOf(doc)}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </>
  )
}

const nameOf = ({ title: name, name: other, excerpt }: Named): string => name ?? other ?? excerpt ?? '–'

const labelOf = (collection: string): Bilingual =>
  contentTypes.find(({ slug }) => slug === collection)?.label ??
  (collection === 'campaigns' ? { zh: '活动', en: 'Campaigns' } : { zh: '商品', en: 'Products' })

const notPublic = {
  zh: '这项内容现在还没有公开：海报可以先做，上面的二维码要等公开以后才能打开。',
  en: 'This is not public now: a poster can be made, but its code leads nowhere until it is.',
}

const notPromotable = {
  zh: '这条评价不能做海报：海报是广告，只有正在展示、作者授权了“广告使用”、并且没有到期的评价可以用。授权台账里能看到哪些可以。',
  en: 'No poster can be made of this review: a poster is advertising, so it must be shown now and agreed to for advertising by its author. The ledger of consents lists those that may.',
}
