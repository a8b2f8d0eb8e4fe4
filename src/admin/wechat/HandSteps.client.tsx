'use client'
import { handSteps } from '#integrations/wechat/push/hand-steps.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import desk from '../desk.module.css'
import css from './push.module.css'

type Props = { done: string[]; isBusy: boolean; onTick: (step: string, isDone: boolean) => void; t: (text: Bilingual) => string }

/** What is left to do in WeChat's backend, ticked off for the next colleague to see. */
export function HandSteps({ done, isBusy, onTick, t }: Props) {
  const left = handSteps.filter(({ value }) => !done.includes(value)).length
  return (
    <fieldset className={css.options}>
      <legend>
        {left > 0
          ? t({ zh: `在公众号后台还要做 ${left} 件`, en: `Left to do in WeChat’s backend: ${left}` })
          : t({ zh: '后台的事都做完了', en: 'All done in WeChat’s backend' })}
      </legend>
      {handSteps.map(({ value, label }) => (
        <label className={desk.tick} key={value}>
          <input
            checked={done.includes(value)}
            disabled={isBusy}
            onChange={(event) => onTick(value, event.target.checked)}
            type="checkbox"
          />
          <span>{t(label)}</span>
        </label>
      ))}
    </fieldset>
  )
}
