'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { sayCount } from '#platform/bilingual.ts'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'

type Props = { first: string; last: string }

/** Asks WeChat now, for one day or for the last three. */
export function PullFigures({ first, last }: Props) {
  const { t, act, isBusy, error } = useSend()
  const [day, setDay] = useState('')
  const [asked, setAsked] = useState<number | null>(null)
  const pull = async () => setAsked((await act<{ asked: number }>('/wechat-statistics/pull', { day }))?.asked ?? null)
  return (
    <>
      <div className={desk.form}>
        <label className={desk.field}>
          {t({ zh: '哪一天（不填是最近三天）', en: 'Which day (the last three when empty)' })}
          <input max={last} min={first} onChange={(event) => setDay(event.target.value)} type="date" value={day} />
        </label>
        <Button buttonStyle="secondary" disabled={isBusy} onClick={() => void pull()} size="medium">
          {isBusy ? t({ zh: '正在拉取…', en: 'Pulling…' }) : t({ zh: '现在拉取', en: 'Pull now' })}
        </Button>
      </div>
      <div aria-live="polite">
        {error && <p className={desk.error}>{error}</p>}
        {asked !== null && !error && (
          <p className={desk.hint}>
            {t({
              zh: `问了 ${asked} 项，结果见上表；没问完的后台会接着拉取。`,
              en: `${sayCount(asked, 'question')} asked: see the table. What is left is pulled in the background.`,
            })}
          </p>
        )}
      </div>
    </>
  )
}
