'use client'
import { Button } from '@payloadcms/ui'
import type { FormEvent } from 'react'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'
import css from './trials.module.css'

/** Marks one sample as sent. */
export function ShipForm({ campaign, place }: { campaign: string; place: string }) {
  const { t, act, isBusy, error } = useSend()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = Object.fromEntries([...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value).trim()]))
    void act('/trials/ship', { campaign, place, ...typed })
  }
  return (
    <form className={css.ship} onSubmit={submit}>
      <label>
        {t({ zh: '快递', en: 'Carrier' })}
        <input maxLength={40} name="carrier" type="text" />
      </label>
      <label>
        {t({ zh: '单号', en: 'Number' })}
        <input maxLength={60} name="trackingNo" required type="text" />
      </label>
      <label>
        {t({ zh: '成本（元）', en: 'Cost (yuan)' })}
        <input inputMode="decimal" name="cost" type="text" />
      </label>
      <Button buttonStyle="secondary" disabled={isBusy} size="small" type="submit">
        {t({ zh: '标记寄出', en: 'Mark as sent' })}
      </Button>
      {error ? (
        <p className={desk.error} role="alert">
          {error}
        </p>
      ) : null}
    </form>
  )
}
