import type { SealName } from '#look/seals.ts'
import type { Slot } from '#measurement/slots.ts'
import { inLocale, type Locale } from '../locale.ts'
import { Seal } from '../parts/Seal.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import type { Next } from '../reading/next.ts'
import { type Met, nextWords } from '../words/next.ts'
import styles from './NextReads.module.css'

const SLOT: Slot = 'next'

/** 猜你想看, each thing with the count that put it here; nothing where nothing is known. */
export function NextReads({ next, after, locale }: { next: Next[]; after: SealName; locale: Locale }) {
  if (next.length === 0) return null
  const words = nextWords(locale)
  return (
    <Sheet margin={{ label: words.margin }} title={words.title}>
      <ul className={styles.list}>
        {next.map(({ kind, id, path, title, persons }) => (
          <li data-slot={SLOT} data-subject={`${kind}:${id}`} key={id}>
            <Seal of={kind} size="large" />
            <div>
              <a href={inLocale(locale, path)} lang="zh-Hans-CN">
                {title}
              </a>
              <p className={styles.why}>{words.why(persons, metOf(after), metOf(kind))}</p>
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

const metOf = (kind: SealName): Met =>
  kind === 'products' ? 'bought' : kind === 'short-videos' || kind === 'live-streams' ? 'watched' : 'read'
