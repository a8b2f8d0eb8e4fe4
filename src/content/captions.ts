import type { Bilingual } from '#platform/bilingual.ts'

const timing = /^(\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3} --> (\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}/m

/** Why captions are no WebVTT a browser would show, or `null`. Empty captions are fine; at most 100 KB. */
export function refuseCaptions(captions: unknown): Bilingual | null {
  if (captions === null || captions === undefined || captions === '') return null
  if (typeof captions !== 'string' || !/^\uFEFF?WEBVTT([ \t][^\n]*)?(\r?\n|$)/.test(captions)) {
    return { zh: '字幕须以 WEBVTT 开头。', en: 'Captions must begin with WEBVTT.' }
  }
  if (captions.length > 100_000) return { zh: '字幕超过 100 KB。', en: 'Captions are larger than 100 KB.' }
  if (!timing.test(captions)) {
    return { zh: '字幕里没有时间轴，例如 00:00.000 --> 00:02.000。', en: 'No timing found, such as 00:00.000 --> 00:02.000.' }
  }
  return null
}
