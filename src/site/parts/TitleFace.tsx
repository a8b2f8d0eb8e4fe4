import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { findTitleFace } from '#look/title-face/subset.ts'
import { systemClock } from '#platform/clock.ts'
import { sharedPool } from '#platform/database.ts'
import { readBrand } from '../reading/brand.ts'
import type { Reader } from '../reading/reader.ts'
import { facedText } from './faced-text.ts'

/** The face of a page's large titles, with the signs of these alone; texts stay in the faces of the phone. */
export async function TitleFace({ reader, page }: { reader: Reader; page: ReactNode }) {
  const brand = await readBrand(reader)
  if (brand.look.choices.titleFace !== 'xiaowei') return null
  const address = await findTitleFace(sharedPool(), brand.name + facedText(page), systemClock())
  if (!address) return null
  preload(address, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return (
    <style href={address} precedence="face">
      {faceCss(address)}
    </style>
  )
}

// Until it has come, and where it has no sign, the phone's Song stands on the same base line, so that nothing moves.
const METRICS = 'ascent-override:88%;descent-override:16%;line-gap-override:0%'

const faceCss = (address: string): string =>
  `@font-face{font-family:"Title";src:url(${address}) format("woff2");font-display:swap;${METRICS}}` +
  `@font-face{font-family:"Title until then";src:local("Songti SC"),local("STSong"),local("Noto Serif CJK SC");${METRICS}}` +
  `:root{--display-face:"Title","Title until then",var(--title-face);--display-weight:400}`
