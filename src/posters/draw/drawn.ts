import type { SealName } from '#look/seals.ts'
import type { PosterPicture } from './picture.ts'
import { HEIGHT, type Look, WIDTH } from './svg.ts'

/** A picture where a poster has it: `cover` fills the place and is cropped, `inside` is whole and as large as the place allows. */
export type Placed = { picture: PosterPicture; left: number; top: number; width: number; height: number; fit: 'cover' | 'inside' }

/** A poster before it is a file: its ground, the pictures on it, and above them what is drawn (SVG). */
export type Drawn = { ground: string; pictures: Placed[]; svg: string }

export type Quote = {
  text: string
  nickname: string
  product: string
  photo: PosterPicture | null
  isRewarded: boolean
  isAiMade: boolean
}

/** What a poster tells of. Texts are printable. */
export type PosterFacts = {
  /** 「图文」, and its seal. */
  kindWord: string
  sign: SealName
  title: string
  dek: string
  cover: PosterPicture | null
  isAiMade: boolean
  live?: { startsAt: Date; host: string }
  product?: { priceFen: number | null; isFrom: boolean; mode: string }
  quote?: Quote
}

/** What every poster needs besides: where its code leads, the words beside that, who invites, and the calendar of the hub. */
export type Setting = { look: Look; link: string; hint: string; person: string; timeZone: string; days: number }

export const toSvg = (shapes: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="zh-Hans" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${shapes}</svg>`
