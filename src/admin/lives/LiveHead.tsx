import { Link } from '@payloadcms/ui'
import { liveState } from '#content/live-state.ts'
import type { LiveStream } from '#generated/payload-types.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { writeMoment } from '../moment.ts'
import css from './lives.module.css'
import { type LiveScreen, liveScreens } from './screens.ts'

const states: Record<ReturnType<typeof liveState>, Bilingual> = {
  upcoming: { zh: '预告', en: 'Coming up' },
  live: { zh: '直播中', en: 'On air' },
  ended: { zh: '已结束', en: 'Ended' },
  replay: { zh: '回放', en: 'Recording' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
}

type Props = { live: LiveStream; screen: LiveScreen; language: string }

/** Which live a screen is about, and the way to its other screens. */
export function LiveHead({ live, screen, language }: Props) {
  const state = states[liveState(live, new Date())]
  return (
    <header className={css.head}>
      <p className={css.name}>{live.title}</p>
      <p className={css.when}>
        {live.startsAt ? writeMoment(live.startsAt) : say({ zh: '还没有开播时间', en: 'No start yet' }, language)}
        {live.host ? ` · ${live.host}` : ''} · {say(state, language)}
        {live._status === 'published' ? '' : ` · ${say({ zh: '未发布', en: 'Not published' }, language)}`}
      </p>
      <nav aria-label={say({ zh: '这场直播', en: 'This live' }, language)} className={css.screens}>
        <Link href="/admin/lives" prefetch={false}>
          {say({ zh: '全部直播', en: 'All lives' }, language)}
        </Link>
        {liveScreens.map(({ name, label }) => (
          <Link
            aria-current={name === screen ? 'page' : undefined}
            href={`/admin/lives/${live.id}/${name}`}
            key={name}
            prefetch={false}
          >
            {say(label, language)}
          </Link>
        ))}
        <Link href={`/admin/collections/live-streams/${live.id}`} prefetch={false}>
          {say({ zh: '编辑', en: 'Edit' }, language)}
        </Link>
      </nav>
    </header>
  )
}

export const NoSuchLive = ({ language }: { language: string }) => (
  <p>{say({ zh: '没有这场直播，可能已被删除。', en: 'There is no such live; it may have been deleted.' }, language)}</p>
)
