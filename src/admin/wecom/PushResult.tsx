import { wecomHost } from '#integrations/wecom/account.ts'
import type { PushFigures, RowsKey } from '#integrations/wecom/push/figures.ts'
import type { Push } from '#integrations/wecom/push/pushes.ts'
import { taskStates } from '#integrations/wecom/push/states.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import desk from '../desk.module.css'
import { writeMoment } from '../moment.ts'
import { TableHead } from '../TableHead.tsx'
import { Simulated } from '../wechat/Simulated.tsx'
import { figureWords } from './figure-words.ts'
import { UnknownTasks } from './UnknownTasks.client.tsx'
import css from './wecom.module.css'

type Props = { push: Push; figures: PushFigures; nameStaff: (userid: string) => string; language: string }

/** What became of a push: the way from tasks to orders as a picture, who fell out of it, and each colleague's task. */
export function PushResult({ push, figures, nameStaff, language }: Props) {
  const t = (text: Bilingual) => say(text, language)
  const unknown = figures.tasks.filter(({ state }) => state === 'unknown').length
  const isGroup = push.kind === 'group'
  return (
    <>
      {unknown > 0 && <UnknownTasks count={unknown} push={push.id} />}
      <section className={desk.panel}>
        <h2 className={desk.panelTitle}>
          {t({ zh: '从任务到成交', en: 'From tasks to orders' })}
          <Simulated host={wecomHost()} language={language} />
        </h2>
        <ol className={css.funnel}>
          {steps(figures, isGroup).map(({ label, value, whole, rows }) => (
            <li key={label.en}>
              <span>{t(label)}</span>
              <span className={css.bar}>
                <i style={{ inlineSize: `${whole > 0 ? (100 * value) / whole : 0}%` }} />
              </span>
              <span className={css.figure}>
                {rows && value > 0 ? <a href={`/admin/wecom-pushes/${push.id}/rows?key=${rows}`}>{value}</a> : value}
                <small>{whole > 0 ? `${Math.round((100 * value) / whole)}%` : '–'}</small>
              </span>
            </li>
          ))}
        </ol>
        <p className={desk.hint}>
          {t({
            zh: '打开：送达后 7 天内第一次打开；成交：打开后 30 天内的订单归到这篇内容。没有绑定会员的客户，打开算在链接上，不算在人上。',
            en: 'Opened: for the first time within 7 days after delivery. Bought: an order within 30 days after that, credited to this content. Customers who are no known member are not followed beyond the link.',
          })}
        </p>
        <ul className={css.losses}>
          {losses.map((key) => {
            const { of, label } = figureWords[key]
            return (
              <li key={key}>
                {t(label)} {figures[of] > 0 ? <a href={`/admin/wecom-pushes/${push.id}/rows?key=${key}`}>{figures[of]}</a> : 0}
              </li>
            )
          })}
        </ul>
      </section>
      <Tasks figures={figures} language={language} nameStaff={nameStaff} />
    </>
  )
}

type Step = { label: Bilingual; value: number; whole: number; rows?: RowsKey }

/** Each bar is a part of the first one it can be compared with: tasks of customers or groups, then people. */
function steps({ created, confirmed, delivered, reached, opened, bought }: PushFigures, isGroup: boolean): Step[] {
  const people = isGroup ? reached : created
  return [
    { label: figureWords.created.label, value: created, whole: created, rows: 'created' },
    { label: figureWords.confirmed.label, value: confirmed, whole: created, rows: 'confirmed' },
    { label: figureWords.delivered.label, value: delivered, whole: created, rows: 'delivered' },
    ...(isGroup ? [{ label: { zh: '群里的客户', en: 'Customers in them' }, value: reached, whole: reached }] : []),
    { label: { zh: '打开', en: 'Opened' }, value: opened, whole: people },
    { label: { zh: '成交', en: 'Bought' }, value: bought, whole: people },
  ]
}

/** Who fell out of it. */
const losses = ['waiting', 'no-friend', 'capped', 'failed', 'expired', 'lost', 'erased'] as const satisfies readonly RowsKey[]

function Tasks({ figures, nameStaff, language }: Omit<Props, 'push'>) {
  const t = (text: Bilingual) => say(text, language)
  return (
    <table className={desk.table}>
      <TableHead columns={columns} language={language} />
      <tbody>
        {figures.tasks.map((task) => (
          <tr key={task.id}>
            <td data-label={t(columns.sender)}>{nameStaff(task.sender)}</td>
            <td data-label={t(columns.state)}>
              {t(sayTask(task))}
              {task.problem && <small className={css.problem}>{task.problem}</small>}
            </td>
            <td data-label={t(columns.recipients)}>{task.recipients}</td>
            <td data-label={t(columns.delivered)}>{task.delivered}</td>
            <td className={desk.state} data-label={t(columns.confirmed)}>
              {task.confirmed_at ? writeMoment(task.confirmed_at) : '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A task that is confirmed waits for nobody, though 企业微信 may still say more of it. */
const sayTask = ({ state, confirmed_at }: PushFigures['tasks'][number]): Bilingual =>
  state === 'created' && confirmed_at ? confirmed : taskStates.find(({ value }) => value === state)!.label

const confirmed = { zh: '已确认', en: 'Confirmed' }

const columns = {
  sender: { zh: '同事', en: 'Colleague' },
  state: { zh: '任务', en: 'Task' },
  recipients: { zh: '收件人', en: 'Recipients' },
  delivered: { zh: '已送达', en: 'Delivered' },
  confirmed: { zh: '确认时间', en: 'Confirmed at' },
} satisfies Record<string, Bilingual>
