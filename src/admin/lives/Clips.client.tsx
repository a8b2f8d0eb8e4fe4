'use client'
import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { Clip } from '#content/replay-clips/clips.ts'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'
import { sayClock } from './say-clock.ts'

type Props = {
  live: string
  chapters: { line: string; title: string; fromSeconds: number; toSeconds: number | null }[]
  clips: Clip[]
  mayClip: boolean
}

/** 切片: a short-video draft from a chapter of the replay, with its title, times and product. */
export function Clips({ live, chapters, clips, mayClip }: Props) {
  const { t, act, isBusy, error } = useSend()
  const router = useRouter()
  if (chapters.length === 0)
    return (
      <p className={desk.hint}>
        {t({
          zh: '货盘里填上“第几分钟讲”，这里就能一段一段切成短视频草稿。',
          en: 'Give the lines of the line-up their minutes, and each can be made a short video here.',
        })}
      </p>
    )
  const begin = async (line: string) => {
    const made = await act<{ id: string }>('/lives/clip', { live, line })
    if (made) router.push(`/admin/collections/short-videos/${made.id}`)
  }
  return (
    <>
      <table className={desk.table}>
        <thead>
          <tr>
            <th>{t({ zh: '段落', en: 'Chapter' })}</th>
            <th>{t({ zh: '回放里的时间', en: 'In the recording' })}</th>
            <th>{t({ zh: '短视频', en: 'Short video' })}</th>
          </tr>
        </thead>
        <tbody>
          {chapters.map(({ line, title, fromSeconds, toSeconds }) => {
            const clip = clips.find((one) => one.line === line)
            return (
              <tr key={line}>
                <td data-label={t({ zh: '段落', en: 'Chapter' })}>{title}</td>
                <td className={desk.state} data-label={t({ zh: '回放里的时间', en: 'In the recording' })}>
                  {sayClock(fromSeconds)} – {toSeconds === null ? t({ zh: '结束', en: 'end' }) : sayClock(toSeconds)}
                </td>
                <td data-label={t({ zh: '短视频', en: 'Short video' })}>
                  {clip ? (
                    <a href={`/admin/collections/short-videos/${clip.id}`}>
                      {clip.isPublished ? t({ zh: '已发布', en: 'Published' }) : t({ zh: '草稿', en: 'Draft' })}
                    </a>
                  ) : mayClip ? (
                    <Button
                      aria-label={t({ zh: `把“${title}”切成短视频`, en: `Make “${title}” a short video` })}
                      buttonStyle="secondary"
                      disabled={isBusy}
                      onClick={() => void begin(line)}
                      size="small"
                      type="button"
                    >
                      {t({ zh: '切成短视频', en: 'Make a short video' })}
                    </Button>
                  ) : (
                    '–'
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {error && (
        <p className={desk.error} role="alert">
          {error}
        </p>
      )}
    </>
  )
}
