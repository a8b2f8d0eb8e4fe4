'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { Clip } from '#content/replay-clips/clips.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import desk from '../desk.module.css'
import css from './clips.module.css'
import { sayCut } from './cut-words.ts'
import { beginsBeyond, sayClock } from './say-clock.ts'
import { isCutting } from './use-clips.client.ts'

export type ShownChapter = { line: string; title: string; fromSeconds: number; toSeconds: number | null }

type Props = {
  chapter: ShownChapter
  clip: Clip | undefined
  mayClip: boolean
  /** Whether the recording lies here, so that the times say what is cut. */
  mayCut: boolean
  /** How long the recording is, s; nothing while that is not known. */
  seconds: number | null
  isBusy: boolean
  onBegin: (span: { from: string; to: string }) => Promise<void>
  t: (text: Bilingual) => string
}

/** A chapter: which part of the recording, and what has become of it. */
export function ClipRow({ chapter, clip, mayClip, mayCut, seconds, isBusy, onBegin, t }: Props) {
  const { title } = chapter
  const shown = clip ?? chapter
  const [from, setFrom] = useState(sayClock(shown.fromSeconds))
  const [to, setTo] = useState(shown.toSeconds === null ? '' : sayClock(shown.toSeconds))
  const isOpen = mayClip && mayCut && !clip?.isPublished
  const isBeyond = isOpen && beginsBeyond(from, seconds)
  return (
    <tr>
      <td data-label={t({ zh: '段落', en: 'Chapter' })}>{title}</td>
      <td className={desk.state} data-label={t({ zh: '回放里的时间', en: 'In the recording' })}>
        {isOpen ? (
          <span className={css.span}>
            <input
              aria-label={t({ zh: `“${title}”从`, en: `${title}: from` })}
              inputMode="text"
              maxLength={8}
              onChange={(event) => setFrom(event.target.value)}
              value={from}
            />
            –
            <input
              aria-label={t({ zh: `“${title}”到，留空是最后`, en: `${title}: to, empty is the end` })}
              inputMode="text"
              maxLength={8}
              onChange={(event) => setTo(event.target.value)}
              placeholder={t({ zh: '最后', en: 'end' })}
              value={to}
            />
          </span>
        ) : (
          <>
            {sayClock(shown.fromSeconds)} – {shown.toSeconds === null ? t({ zh: '结束', en: 'end' }) : sayClock(shown.toSeconds)}
          </>
        )}
      </td>
      <td data-label={t({ zh: '短视频', en: 'Short video' })}>
        <div className={css.made}>
          {clip && (
            <a href={`/admin/collections/short-videos/${clip.id}`}>
              {clip.isPublished ? t({ zh: '已发布', en: 'Published' }) : t({ zh: '打开草稿', en: 'Open the draft' })}
            </a>
          )}
          {clip?.cut && (
            <span aria-live="polite" className={clip.cut.state === 'failed' ? css.failed : css.state}>
              {t(sayCut(clip.cut))}
            </span>
          )}
          {clip && isCutting(clip) && <progress aria-hidden="true" max={100} value={clip.cut?.percent ?? 0} />}
          {isBeyond && (
            <span className={css.state} role="status">
              {t({
                zh: `回放到 ${sayClock(Math.floor(seconds!))} 为止，先改时间`,
                en: `The recording ends at ${sayClock(Math.floor(seconds!))}: change the times`,
              })}
            </span>
          )}
          {mayClip && (!clip || (isOpen && !isCutting(clip))) && (
            <Button
              aria-label={
                clip
                  ? t({ zh: `“${title}”再剪一次`, en: `Cut “${title}” again` })
                  : t({ zh: `把“${title}”切成短视频`, en: `Make “${title}” a short video` })
              }
              buttonStyle="secondary"
              disabled={isBusy || isBeyond}
              onClick={() => void onBegin(isOpen ? { from, to } : { from: '', to: '' })}
              size="small"
              type="button"
            >
              {clip ? t({ zh: '再剪一次', en: 'Cut again' }) : t({ zh: '切成短视频', en: 'Make a short video' })}
            </Button>
          )}
          {!clip && !mayClip && '–'}
        </div>
      </td>
    </tr>
  )
}
