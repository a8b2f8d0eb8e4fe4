'use client'
import css from './AutoSave.module.css'
import { useAutosave } from './use-autosave.client.ts'

/** Above the form: when what was written was last saved by itself, or why it was not. */
export function AutoSave() {
  const { state, save, t, language } = useAutosave()
  if (state.kind === 'idle') return null
  if (state.kind === 'failed')
    return (
      <span className={css.failed} role="alert">
        {t({ zh: `保存失败：${state.why}`, en: `Not saved: ${state.why}` })}
        <button onClick={() => void save()} type="button">
          {t({ zh: '重试', en: 'Try again' })}
        </button>
      </span>
    )
  return (
    <span aria-live="polite" className={css.state}>
      {state.kind === 'saving'
        ? t({ zh: '保存中…', en: 'Saving…' })
        : t({ zh: `已保存 ${timeIn(state.at, language)}`, en: `Saved ${timeIn(state.at, language)}` })}
    </span>
  )
}

const timeIn = (at: Date, language: string): string =>
  at.toLocaleTimeString(language === 'en' ? 'en-GB' : 'zh-CN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
