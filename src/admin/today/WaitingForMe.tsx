import { stepOf } from '#content/handover-steps.ts'
import type { Asked, Turn, Waiting } from '#content/teamwork/waiting.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { typeOf } from '../planner/words.ts'
import { howLong, waitedFor } from '../waiting.ts'
import { NotedButton } from './NotedButton.client.tsx'
import styles from './Today.module.css'

type Props = { waiting: Waiting; now: Date; t: (text: Bilingual) => string }

/** 等我处理: what was handed to this colleague and what he was asked, the longest first; then whom he waits for himself. */
export function WaitingForMe({ waiting: { turns, asked, others }, now, t }: Props) {
  if (turns.length + asked.length + others.length === 0) return null
  return (
    <div id="waiting">
      {turns.length + asked.length > 0 && (
        <>
          <h2 className={styles.heading}>{t({ zh: '等我处理', en: 'Waiting for me' })}</h2>
          <ul className={styles.planned}>
            {turns.map((turn) => (
              <TurnLine key={turn.id} says={mine(turn, now)} t={t} turn={turn} />
            ))}
            {asked.map((one) => (
              <AskedLine asked={one} key={one.id} now={now} t={t} />
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <>
          <h2 className={styles.heading}>{t({ zh: '我在等', en: 'I wait for' })}</h2>
          <ul className={styles.planned}>
            {others.map((turn) => (
              <TurnLine key={turn.id} says={theirs(turn, now)} t={t} turn={turn} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function TurnLine({ turn, says, t }: { turn: Turn; says: Bilingual; t: Props['t'] }) {
  return (
    <li>
      <span className={styles.kind}>{t(typeOf(turn.collection).label)}</span>
      <span className={styles.what}>
        <a href={`/admin/collections/${turn.collection}/${turn.document}#teamwork`}>{titleOf(turn, t)}</a>
        <span className={styles.note}>
          {t(says)}
          {turn.note && ` · ${turn.note}`}
        </span>
      </span>
    </li>
  )
}

function AskedLine({ asked, now, t }: { asked: Asked; now: Date; t: Props['t'] }) {
  const since = howLong(asked.at, now)
  return (
    <li>
      <span className={styles.kind}>{t({ zh: '批注', en: 'Comment' })}</span>
      <span className={styles.what}>
        <a href={`/admin/collections/${asked.collection}/${asked.document}#teamwork`}>{titleOf(asked, t)}</a>
        <span className={styles.note}>
          {t({
            zh: `${asked.author ?? '（已离职）'}，${since.zh}前：${asked.text}`,
            en: `${asked.author ?? '(left)'}, ${since.en} ago: ${asked.text}`,
          })}
        </span>
      </span>
      <NotedButton comment={asked.id} />
    </li>
  )
}

function mine({ step, from, at }: Turn, now: Date): Bilingual {
  const [{ zh, en }, since] = [stepOf(step).label, waitedFor(at, now)]
  return {
    zh: `等您${zh}，${from ?? '（已离职）'}交来，${since.zh}`,
    en: `${en}, from ${from ?? '(left)'}, ${since.en}`,
  }
}

function theirs({ step, to, at }: Turn, now: Date): Bilingual {
  const [{ zh, en }, since] = [stepOf(step).label, waitedFor(at, now)]
  return {
    zh: `等 ${to ?? '（已离职）'}${zh}，${since.zh}`,
    en: `${to ?? '(left)'}: ${en.toLowerCase()}, ${since.en}`,
  }
}

const titleOf = ({ title }: { title: string | null }, t: Props['t']): string =>
  title || t({ zh: '（还没有标题）', en: '(no title yet)' })
