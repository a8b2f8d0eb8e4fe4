'use client'
import { verdicts } from '#reviews/screening/finding.ts'
import styles from './item.module.css'
import type { DeskWords } from './use-words.client.ts'
import type { ShownItem } from './wire.ts'

type Props = { screening: ShownItem['screening']; words: DeskWords }

/** What the machine wants people to look at, with the author's words it means; steps that found nothing are only counted. */
export function Findings({ screening, words: { t } }: Props) {
  if (!screening) return null
  const told = screening.findings.filter(({ verdict }) => verdict !== 'ok')
  const quiet = screening.findings.length - told.length
  return (
    <section className={styles.findings}>
      <h3>{t({ zh: '机器检查', en: 'The machine' })}</h3>
      {told.length > 0 && (
        <ul>
          {told.map(({ step, verdict, label, words, evidence }) => {
            const said = evidence.flatMap((one) => (one.kind === 'passage' && one.said ? [`「${one.said}」${one.rule}`] : []))
            return (
              <li key={`${step} ${words.zh}`}>
                <strong>{t(verdicts.find(({ value }) => value === verdict)?.label ?? { zh: verdict, en: verdict })}</strong>{' '}
                {t(label)}：{t(words)}
                {said.length > 0 && ` ${said.join(' ')}`}
              </li>
            )
          })}
        </ul>
      )}
      <p>
        {told.length > 0
          ? t({ zh: `另有 ${quiet} 项未见异常`, en: `${quiet} more found nothing` })
          : t({ zh: `${quiet} 项均未见异常`, en: `${quiet} checks, nothing found` })}
      </p>
    </section>
  )
}
