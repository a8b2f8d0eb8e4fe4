import type { UIFieldServerProps } from 'payload'
import { findClipSource } from '#content/replay-clips/clips.ts'
import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { sayCut } from './cut-words.ts'
import { sayClock } from './say-clock.ts'

/** In the edit screen of a short video: from which part of which replay it is cut. Nothing for one that is not. */
export async function ClipNote({ id, req }: UIFieldServerProps) {
  if (!id || !req.user) return null
  const source = await findClipSource(sharedPool(), String(id))
  if (!source) return null
  const { language } = req.i18n
  const span = `${sayClock(source.fromSeconds)} – ${source.toSeconds === null ? say({ zh: '结束', en: 'end' }, language) : sayClock(source.toSeconds)}`
  return (
    <div className="field-type">
      <span className="field-label">{say({ zh: '切片来源', en: 'Cut from' }, language)}</span>
      <p>
        <a href={`/admin/lives/${source.live}/report`}>{source.title}</a> {span}
      </p>
      {source.cut && <p role="status">{say(sayCut(source.cut), language)}</p>}
      {source.replay && (
        <a href={`/admin/collections/clips/${source.replay}`}>
          {say({ zh: '打开回放文件', en: 'Open the recording' }, language)}
        </a>
      )}
      {source.replayUrl && !source.replay && (
        <a href={source.replayUrl} rel="noreferrer" target="_blank">
          {say({ zh: '打开回放', en: 'Open the recording' }, language)}
        </a>
      )}
    </div>
  )
}
