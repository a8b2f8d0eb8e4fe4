import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { drawPoster } from '#posters/draw/draw.ts'
import type { PosterFacts, Setting } from '#posters/draw/drawn.ts'
import { lookOf } from '#posters/draw/svg.ts'
import { type PosterKind, posterKinds } from '#posters/kinds.ts'
import { renderApart } from '#posters/render/render-apart.ts'
import { median, percentile, timeMs } from './machine.ts'

const ROUNDS = 21

/** A poster of each kind, drawn anew and made in the process apart: steady, so after the first. */
export async function measurePosters(): Promise<{ kind: PosterKind; medianMs: number; p95Ms: number }[]> {
  const file = path.join(tmpdir(), `bench-poster-${process.pid}.webp`)
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
  await sharp({ create: { width: 1080, height: 810, channels: 3, background: '#8a7a5c', noise } })
    .webp()
    .toFile(file)
  try {
    const figures = []
    for (const { kind } of posterKinds) {
      const make = () => renderApart(drawPoster(kind, factsWith(file), setting))
      await make()
      const times: number[] = []
      for (let round = 0; round < ROUNDS; round++) times.push(await timeMs(make))
      figures.push({ kind, medianMs: median(times), p95Ms: percentile(times, 0.95) })
    }
    return figures
  } finally {
    rmSync(file, { force: true })
  }
}

const setting: Setting = {
  look: lookOf({ name: '茗汀', tagline: '一叶入水，慢慢养', primaryColour: '#B93A26' }),
  link: 'https://hub.example.com/c/x7Kd2mQa',
  hint: '长按识别 · 读全文',
  person: '小林',
  timeZone: 'Asia/Shanghai',
  days: 3,
}

function factsWith(file: string): PosterFacts {
  const picture = { file, width: 1080, height: 810, focusX: 50, focusY: 50 }
  const text = '换季脸干到起皮，用了一周就好很多。质地像米汤，推开是水，不黏；味道很淡，像刚洗过的茶杯。'
  return {
    kindWord: '图文',
    sign: 'articles',
    title: '换季护肤先做减法：少一步、轻一点、勤补水',
    dek: text,
    cover: picture,
    isAiMade: false,
    live: { startsAt: new Date('2026-11-25T12:00:00Z'), host: '小林' },
    product: { priceFen: 12_900, isFrom: true, mode: '现货' },
    quote: { text, nickname: '小桃', product: '白茶舒缓精华水', photo: picture, isRewarded: true, isAiMade: false },
  }
}
