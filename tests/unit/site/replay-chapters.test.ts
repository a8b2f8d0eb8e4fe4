import { describe, expect, it } from 'vitest'
import type { LiveStream } from '#generated/payload-types.ts'
import { replay } from '#site/heads/replay.ts'
import type { LivePage } from '#site/reading/lives.ts'
import { replayChapters } from '#site/reading/replay-chapters.ts'

const live = (...minutes: (number | null)[]) =>
  ({
    startsAt: '2026-11-20T12:00:00Z',
    endsAt: '2026-11-20T13:00:00Z',
    lineup: minutes.map((minute, index) => ({ id: String(index), productId: 'p', title: `第 ${index} 件`, minute })),
  }) as unknown as LiveStream

describe('the chapters of a replay', () => {
  it('begin at their minutes and end where the next begins, the last with the recording', () => {
    expect(replayChapters(live(0, 12, 30), 2_400)).toEqual([
      { title: '第 0 件', fromSeconds: 0, toSeconds: 720 },
      { title: '第 1 件', fromSeconds: 720, toSeconds: 1_800 },
      { title: '第 2 件', fromSeconds: 1_800, toSeconds: 2_400 },
    ])
  })

  it('leave out what lies beyond the recording, and are none when one is left', () => {
    expect(replayChapters(live(0, 5, 50), 600).map(({ toSeconds }) => toSeconds)).toEqual([300, 600])
    expect(replayChapters(live(0, 5, 50), 120)).toEqual([])
    expect(replayChapters(live(null, null), null)).toEqual([])
  })

  it('are one where two things are shown in the same minute', () => {
    expect(replayChapters(live(0, 12, 12), 1_500)).toEqual([
      { title: '第 0 件', fromSeconds: 0, toSeconds: 720 },
      { title: '第 1 件、第 2 件', fromSeconds: 720, toSeconds: 1_500 },
    ])
  })

  it('are told to machines as clips, each with its address', () => {
    const page = {
      path: '/live/deng',
      title: '周五灯下',
      cover: null,
      times: { startsAt: '2026-11-20T12:00:00Z' },
      replayFile: '/api/clips/file/a.mp4',
      chapters: replayChapters(live(0, 12), 1_500),
    } as unknown as LivePage
    expect(replay(page)).toEqual([
      expect.objectContaining({
        '@type': 'VideoObject',
        hasPart: [
          expect.objectContaining({ name: '第 0 件', startOffset: 0, endOffset: 720 }),
          expect.objectContaining({ startOffset: 720, endOffset: 1_500, url: expect.stringMatching(/\/live\/deng#t=720$/) }),
        ],
      }),
    ])
    expect(replay({ ...page, replayFile: undefined })).toEqual([])
  })
})
