'use client'
import { createPortal } from 'react-dom'
import css from './AutoSave.module.css'
import { type AutosaveState, useAutosave } from './use-autosave.client.ts'

/** Above the form, on phones below it: when what was written was last saved by itself, or why it was not. */
export function AutoSave() {
  const { state, save, t, language, isNew } = useAutosave()
  if (state.kind === 'idle' && !isNew) return null
  const says = isNew ? <BeforeFirst t={t} /> : <Says language={language} onAgain={() => void save()} state={state} t={t} />
  return (
    <>
      <span className={css.above}>{says}</span>
      {createPortal(<span className={css.below}>{says}</span>, document.body)}
    </>
  )
}

/** What was never saved does not save itself: a form that somebody only looked at is no draft. */
function BeforeFirst({ t }: Pick<Props, 't'>) {
  return <span className={css.state}>{t({ zh: '先存一次草稿，之后自动保存', en: 'Save once; from then on by itself' })}</span>
}

type Props = { state: AutosaveState; onAgain: () => void; language: string } & Pick<ReturnType<typeof useAutosave>, 't'>

function Says({ state, onAgain, t, language }: Props) {
  if (state.kind === 'failed')
    return (
      <span className={css.failed} role="alert">
        {t({ zh: `保存失败：${state.why}`, en: `Not saved: ${state.why}` })}
        <button onClick={onAgain} type="button">
          {t({ zh: '重试', en: 'Try again' })}
        </button>
      </span>
    )
  const at = state.kind === 'saved' ? timeIn(state.at, language) : ''
  return (
    <span aria-live="polite" className={css.state}>
      {state.kind === 'saved' ? t({ zh: `已保存 ${at}`, en: `Saved ${at}` }) : t({ zh: '保存中…', en: 'Saving…' })}
    </span>
  )
}

const timeIn = (at: Date, language: string): string =>
  at.toLocaleTimeString(language === 'en' ? 'en-GB' : 'zh-CN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
