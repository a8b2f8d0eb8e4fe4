'use client'
import { useState } from 'react'
import { handStepsOf } from '#integrations/wechat/push/hand-steps.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import desk from '../desk.module.css'
import css from './push.module.css'

type Props = {
  done: string[]
  /** It has gone out: what belongs to the draft box is not asked any more. */
  isOut: boolean
  onTick: (step: string, isDone: boolean) => Promise<unknown>
  t: (text: Bilingual) => string
}

/** What is left to do in WeChat's backend, ticked off at once for the next colleague to see; a tick that was not kept goes again. */
export function HandSteps({ done: kept, isOut, onTick, t }: Props) {
  const steps = handStepsOf(isOut)
  const [done, setDone] = useState(kept)
  const left = steps.filter(({ value }) => !done.includes(value)).length
  const tick = async (step: string, isDone: boolean) => {
    const without = done.filter((one) => one !== step)
    setDone(isDone ? [...without, step] : without)
    if (!(await onTick(step, isDone))) setDone(done)
  }
  return (
    <fieldset className={css.options}>
      <legend>
        {left > 0
          ? t({ zh: `在公众号后台还要做 ${left} 件`, en: `Left to do in WeChat’s backend: ${left}` })
          : t({ zh: '后台的事都做完了', en: 'All done in WeChat’s backend' })}
      </legend>
      {steps.map(({ value, label }) => (
        <label className={desk.tick} key={value}>
          <input checked={done.includes(value)} onChange={(event) => void tick(value, event.target.checked)} type="checkbox" />
          <span>{t(label)}</span>
        </label>
      ))}
    </fieldset>
  )
}
