'use client'
import { useState } from 'react'
import { type HandoverStep, handoverSteps, stepOf } from '#content/handover-steps.ts'
import { roles } from '#people/roles.ts'
import { waitedFor } from '../waiting.ts'
import css from './teamwork.module.css'
import type { Teamwork } from './use-teamwork.client.ts'

/** Whose turn a document is, since when and from whom; and the next one's. */
export function HandoverForm({ work: { facts, of, act, isBusy, t } }: { work: Teamwork }) {
  const { handover = null, colleagues = [], me = '' } = facts ?? {}
  const [isAsking, setAsking] = useState(false)
  const [step, setStep] = useState<HandoverStep>(nextStep(handover?.step))
  const [to, setTo] = useState('')
  const [note, setNote] = useState('')
  const mayAll = ['editor', 'administrator'].includes(colleagues.find(({ id }) => id === me)?.role ?? '')
  const mayHand = mayAll || handover?.toId === me
  const able = colleagues.filter(({ role }) => !stepOf(step).isWriting || role === 'editor' || role === 'administrator')
  const expected = handover?.id ?? null

  const hand = async () => {
    const name = colleagues.find(({ id }) => id === to)?.name ?? ''
    const isDone = await act('hand-over', { ...of, step, to, note, expected }, (id) => ({
      text: { zh: `已交给 ${name}${stepOf(step).label.zh}`, en: `Handed to ${name}` },
      path: 'undo',
      body: { handover: id },
    }))
    if (isDone) setAsking(false)
  }
  const end = () =>
    act('end', { ...of, expected }, (id) => ({
      text: { zh: '已办完，不再等人', en: 'Done: it waits for nobody' },
      path: 'undo',
      body: { handover: id },
    }))

  return (
    <div className={css.turn} data-mine={(handover && handover.toId === me) || undefined}>
      {handover ? (
        <>
          <strong>{t(whoseTurn(handover, me))}</strong>
          <span className={css.hint}>
            {t({
              zh: `${handover.from ?? '（已离职）'}交来，${waitedFor(handover.at, new Date()).zh}`,
              en: `from ${handover.from ?? '(left)'}, ${waitedFor(handover.at, new Date()).en}`,
            })}
          </span>
          {handover.note && <span className={css.note}>{handover.note}</span>}
        </>
      ) : (
        <span className={css.hint}>{t({ zh: '现在不等任何人。', en: 'It waits for nobody.' })}</span>
      )}
      {mayHand && !isAsking && (
        <div className={css.buttons}>
          <button onClick={() => setAsking(true)} type="button">
            {handover ? t({ zh: '交给下一位…', en: 'Hand it on…' }) : t({ zh: '移交…', en: 'Hand over…' })}
          </button>
          {handover && (
            <button disabled={isBusy} onClick={() => void end()} type="button">
              {t({ zh: '已办完', en: 'Done' })}
            </button>
          )}
        </div>
      )}
      {isAsking && (
        <div className={css.form}>
          <label>
            {t({ zh: '做什么', en: 'For' })}
            <select onChange={({ target }) => setStep(target.value as HandoverStep)} value={step}>
              {handoverSteps.map(({ value, label }) => (
                <option key={value} value={value}>
                  {t(label)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t({ zh: '交给', en: 'To' })}
            <select onChange={({ target }) => setTo(target.value)} value={able.some(({ id }) => id === to) ? to : ''}>
              <option value="">{t({ zh: '选一位同事', en: 'Choose a colleague' })}</option>
              {able.map(({ id, name, role }) => (
                <option key={id} value={id}>
                  {name}
                  {id === me
                    ? t({ zh: '（自己）', en: ' (yourself)' })
                    : ` · ${t(roles.find(({ value }) => value === role)!.label)}`}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t({ zh: '留言（可不填）', en: 'Note (optional)' })}
            <input maxLength={200} onChange={({ target }) => setNote(target.value)} type="text" value={note} />
          </label>
          <div className={css.buttons}>
            <button data-primary disabled={isBusy || !able.some(({ id }) => id === to)} onClick={() => void hand()} type="button">
              {t({ zh: '移交', en: 'Hand over' })}
            </button>
            <button onClick={() => setAsking(false)} type="button">
              {t({ zh: '取消', en: 'Cancel' })}
            </button>
          </div>
        </div>
      )}
    </div>
  )
}

function whoseTurn({ step, to, toId }: { step: HandoverStep; to: string | null; toId: string | null }, me: string) {
  const { zh, en } = stepOf(step).label
  if (toId === me) return { zh: `等您${zh}`, en: `Your turn: ${en.toLowerCase()}` }
  return { zh: `等 ${to ?? '（已离职）'}${zh}`, en: `Waits for ${to ?? '(left)'}: ${en.toLowerCase()}` }
}

/** Writer → reviewer → publisher. */
const nextStep = (step: HandoverStep | undefined): HandoverStep =>
  step === 'review' || step === 'publish' ? 'publish' : 'review'
