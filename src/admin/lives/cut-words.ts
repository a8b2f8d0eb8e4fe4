import type { Cut } from '#content/replay-clips/clips.ts'
import type { Bilingual } from '#platform/bilingual.ts'

/** How far a cut is, in a sentence. */
export function sayCut({ state, percent, problem }: Cut): Bilingual {
  if (state === 'waiting') return { zh: '等着剪', en: 'Waits to be cut' }
  if (state === 'cutting') return { zh: `正在剪，${percent}%`, en: `Being cut, ${percent}%` }
  if (state === 'failed') return problems[problem ?? ''] ?? problems.broken!
  return problem === 'own-file'
    ? {
        zh: '剪好了。草稿里已经另有短片，没有换掉；剪好的在素材“短片文件”里。',
        en: 'Cut. The draft has another clip already, which stays; this one is among the files.',
      }
    : { zh: '剪好了，已放进草稿', en: 'Cut, and in the draft' }
}

const problems: Record<string, Bilingual> = {
  'no-ffmpeg': {
    zh: '没有剪：这台服务器上没有 ffmpeg。装好以后点“再剪一次”，或自己剪好传到草稿里。',
    en: 'Not cut: this machine has no ffmpeg. Install it and cut again, or upload a clip to the draft yourself.',
  },
  beyond: { zh: '没有剪：回放文件里没有这一段，请改时间。', en: 'Not cut: the recording has nothing there. Change the times.' },
  gone: { zh: '没有剪：回放文件或草稿已经不在了。', en: 'Not cut: the recording or the draft is gone.' },
  'too-large': {
    zh: '没有剪：这一段超过 50 MB，请剪短一些。',
    en: 'Not cut: that part is larger than 50 MB. Make it shorter.',
  },
  broken: {
    zh: '没有剪成：ffmpeg 读不了这个回放文件。可以重新导出回放再试。',
    en: 'Not cut: ffmpeg cannot read this recording. Export it anew and try again.',
  },
  interrupted: {
    zh: '没有剪成：剪的时候服务器停了几次。点“再剪一次”。',
    en: 'Not cut: the hub stopped several times meanwhile. Cut it again.',
  },
}
