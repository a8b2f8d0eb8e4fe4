import buttons from '../parts/Button.module.css'
import styles from '../parts/Page.module.css'
import { en } from '../words/en.ts'
import { zh } from '../words/zh.ts'

/**
 * The plain ground under `Missing`, for a hub that runs without its front process. Next renders this beside every page, so
 * it reads nothing and is short; and it is told no language, so it speaks both.
 */
export const NotFound = () => (
  <main className={styles.missing} id="matter">
    <h1>{zh.missing.title}</h1>
    <p>{zh.missing.text}</p>
    <p lang="en">{en.missing.text}</p>
    <a className={buttons.outlined} href="/">
      {zh.missing.home}
    </a>{' '}
    <a className={buttons.outlined} href="/search">
      {zh.search.title}
    </a>
  </main>
)
