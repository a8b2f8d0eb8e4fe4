import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { BUILT_IN } from '#look/title-face/built-in.ts'
import { faceCss, placeOfFace } from '#look/title-face/face-css.ts'
import { findTitleFace } from '#look/title-face/subset.ts'
import { systemClock } from '#platform/clock.ts'
import { sharedPool } from '#platform/database.ts'
import { type Brand, readBrand } from '../reading/brand.ts'
import type { Reader } from '../reading/reader.ts'
import { facedText } from './faced-text.ts'

/** The face of a page's large titles, with the signs of these alone; texts stay in the faces of the phone. */
export async function TitleFace({ reader, page, title }: { reader: Reader; page?: ReactNode; title: string }) {
  const brand = await readBrand(reader)
  const [face, titles] = [faceOf(brand), title + facedText(page)]
  if (!face) return null
  const found = await findTitleFace(sharedPool(), { face, text: brand.name + titles, now: systemClock() })
  const place = found && placeOfFace({ name: brand.name, titles, lacking: found.lacking })
  if (!place) return null
  preload(found.address, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return (
    <style href={found.address} precedence="face">
      {faceCss(found.address, place)}
    </style>
  )
}

function faceOf({ look, ownFace }: Brand): string | undefined {
  const { titleFace } = look.choices
  return titleFace === 'xiaowei' ? BUILT_IN : titleFace === 'own' ? ownFace : undefined
}
