import type { ReactNode } from 'react'
import type { PageFacts } from '#measurement/beacon/page-facts.ts'
import type { Reader } from '../reading/reader.ts'
import { wordsOf } from '../words/of.ts'
import { JsonLd } from './JsonLd.tsx'
import { Measure } from './Measure.tsx'
import styles from './Page.module.css'
import { TitleFace } from './TitleFace.tsx'

type Props = {
  reader: Reader
  /** A large title (`data-face`) that stands deeper in a part than `facedText` can read. */
  title?: string
  facts?: Omit<PageFacts, 'token'>
  data?: object[]
  children: ReactNode
}

/** The matter of one page, what machines are told about it, and how it is counted. A preview is marked and never counted. */
export function Page({ reader, title = '', facts, data = [], children }: Props) {
  return (
    <main id="matter">
      {reader.colleague ? <p className={styles.preview}>{wordsOf(reader.locale).preview.note}</p> : null}
      <TitleFace page={children} reader={reader} title={title} />
      {children}
      {reader.colleague ? null : <Measure facts={facts} />}
      {reader.colleague ? null : <JsonLd data={data} />}
    </main>
  )
}
