import type { ReactNode } from 'react'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { isDatabaseAway } from '#platform/database-away.ts'
import styles from './desk.module.css'
import { Reload } from './Reload.client.tsx'

/** What a screen reads, or, while the database cannot be asked, a sentence about that. Any other failure is passed on. */
export async function unlessAway(read: () => ReactNode | Promise<ReactNode>, language: string): Promise<ReactNode> {
  try {
    return await read()
  } catch (error) {
    if (!isDatabaseAway(error)) throw error
    const t = (text: Bilingual) => say(text, language)
    return (
      <section className={styles.panel} role="alert">
        <h2 className={styles.panelTitle}>{t({ zh: '现在读不出数据', en: 'Nothing can be read now' })}</h2>
        <p>
          {t({
            zh: '数据库正忙或暂时连不上，几秒内没有轮到这次查询。已保存的数据没有丢失。请稍等半分钟再重新加载；看成绩单时选短一些的时间段也会更快。',
            en: 'The database is busy or away and did not answer within seconds. What was stored is safe. Load it again in half a minute; a scorecard of a shorter period is quicker, too.',
          })}
        </p>
        <Reload label={t({ zh: '重新加载', en: 'Load again' })} />
      </section>
    )
  }
}
