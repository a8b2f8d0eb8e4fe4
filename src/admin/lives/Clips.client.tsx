'use client'
import { useRouter } from 'next/navigation'
import type { Clip } from '#content/replay-clips/clips.ts'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'
import { ClipRow, type ShownChapter } from './ClipRow.client.tsx'
import { useClips } from './use-clips.client.ts'

/** What stands in the way of cutting: no recording yet, one that lies elsewhere, or a machine that cannot. */
export type Uncut = 'no-replay' | 'link' | 'no-ffmpeg'

type Props = {
  live: string
  chapters: ShownChapter[]
  clips: Clip[]
  mayClip: boolean
  uncut: Uncut | null
  /** How long the recording is, s, if that is known. */
  seconds: number | null
}

/** 切片: a short-video draft from a chapter of the replay, with its title, its product and its part of the recording. */
export function Clips({ live, chapters, clips: first, mayClip, uncut, seconds }: Props) {
  const { t, act, isBusy, error } = useSend()
  const router = useRouter()
  const { clips, refresh } = useClips(live, first)
  if (chapters.length === 0)
    return (
      <p className={desk.hint}>
        {t({
          zh: '货盘里填上“第几分钟讲”，这里就能一段一段切成短视频草稿。',
          en: 'Give the lines of the line-up their minutes, and each can be made a short video here.',
        })}
      </p>
    )
  const begin = async (line: string, span: { from: string; to: string }) => {
    const made = await act<{ id: string; isCut: boolean }>('/lives/clip', { live, line, ...span })
    if (made?.isCut) await refresh()
    else if (made) router.push(`/admin/collections/short-videos/${made.id}`)
  }
  return (
    <>
      {mayClip && <p className={desk.hint}>{t(notes[uncut ?? 'cut'])}</p>}
      <table className={desk.table}>
        <thead>
          <tr>
            <th>{t({ zh: '段落', en: 'Chapter' })}</th>
            <th>{t({ zh: '回放里的时间', en: 'In the recording' })}</th>
            <th>{t({ zh: '短视频', en: 'Short video' })}</th>
          </tr>
        </thead>
        <tbody>
          {chapters.map((chapter) => (
            <ClipRow
              chapter={chapter}
              clip={clips.find(({ line }) => line === chapter.line)}
              isBusy={isBusy}
              key={chapter.line}
              mayClip={mayClip}
              mayCut={uncut === null || uncut === 'no-ffmpeg'}
              seconds={seconds}
              onBegin={(span) => begin(chapter.line, span)}
              t={t}
            />
          ))}
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

const notes = {
  cut: {
    zh: '从回放文件里把这一段剪出来，放进短视频草稿。时间可以先改：只要最精彩的几十秒也行。',
    en: 'The part is cut out of the recording and becomes the clip of a draft. Change the times first if you want less of it.',
  },
  'no-replay': {
    zh: '还没有回放文件：现在切只会建好草稿、记下时间，短片要自己上传。上传回放文件（MP4）以后，这里会直接剪好。',
    en: 'There is no recording yet: a draft keeps the times only. Once one is uploaded (MP4), its parts are cut here.',
  },
  link: {
    zh: '回放只有链接，文件不在这里，剪不了：切片会建好草稿、记下时间，短片要自己剪好上传。把回放文件（MP4）上传到直播里，这里就能直接剪。',
    en: 'The recording is a link and lies elsewhere, so it cannot be cut: a draft keeps the times. Upload the recording (MP4) to have its parts cut here.',
  },
  'no-ffmpeg': {
    zh: '这台服务器上没有 ffmpeg，剪不了：草稿会建好、时间会记下。请管理员安装（Debian、Ubuntu：apt install ffmpeg），不用重启。',
    en: 'This machine has no ffmpeg, so nothing is cut: drafts keep the times. Install it (Debian, Ubuntu: apt install ffmpeg); no restart is needed.',
  },
} as const
