import { inLocale } from '../locale.ts'
import buttons from '../parts/Button.module.css'
import { Sections } from '../parts/Sections.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { Title } from '../parts/Title.tsx'
import { TitleFace } from '../parts/TitleFace.tsx'
import { listLatest } from '../reading/found.ts'
import { findNearest, findWhereabouts } from '../reading/missing.ts'
import type { Reader } from '../reading/reader.ts'
import { SiteSearch } from '../search/SiteSearch.tsx'
import { wordsOf } from '../words/of.ts'
import styles from './Missing.module.css'

/**
 * What a reader gets who followed a dead link. `path` is the address asked for, without language prefix; `isGone` when it is
 * known that what it led to was taken down.
 */
export async function Missing({ reader, path, isGone: isKnownGone }: { reader: Reader; path: string; isGone?: boolean }) {
  const { locale } = reader
  const words = wordsOf(locale).missing
  const [whereabouts, nearest, latest] = await Promise.all([
    findWhereabouts(reader, path),
    findNearest(reader, path),
    listLatest(reader),
  ])
  const isGone = isKnownGone || whereabouts.kind === 'gone'
  const offered = nearest.length > 0 ? nearest : latest
  const title = isGone ? words.goneTitle : words.title
  return (
    <main data-gone={isGone} id="matter">
      <TitleFace reader={reader} title={title} />
      <Sheet margin={{ label: isGone ? '410' : '404' }}>
        <Title text={isGone ? words.goneText : words.text} title={title} />
        {offered.length > 0 ? (
          <>
            <h2 className={styles.subtitle}>{nearest.length > 0 ? words.nearest : words.latest}</h2>
            <ul className={styles.offered} lang="zh-Hans-CN">
              {offered.map((one) => (
                <li key={one.path}>
                  <a href={inLocale(locale, one.path)}>{one.title}</a>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        <SiteSearch locale={locale} />
        <Sections locale={locale} />
        <p className={styles.home}>
          <a className={buttons.outlined} href={inLocale(locale, '/')}>
            {words.home}
          </a>
        </p>
      </Sheet>
    </main>
  )
}
