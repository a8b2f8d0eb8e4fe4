'use client'
import { Button } from '@payloadcms/ui'
import type { FormEvent } from 'react'
import type { LiveTargets } from '#content/live-targets.ts'
import { writeYuan } from '#platform/yuan.ts'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'

/** What the live is meant to reach; each may be left open. */
export function Targets({ live, targets }: { live: string; targets: LiveTargets }) {
  const { t, act, isBusy, error } = useSend()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    void act('/lives/targets', { live, ...Object.fromEntries(new FormData(event.currentTarget)) })
  }
  const fields = [
    { name: 'reservations', label: { zh: '本站预约（人）', en: 'Reserved here' }, value: targets.reservations },
    { name: 'opens', label: { zh: '进入（人）', en: 'Came in' }, value: targets.opens },
    { name: 'orders', label: { zh: '订单', en: 'Orders' }, value: targets.orders },
    { name: 'net', label: { zh: '净成交额（元）', en: 'Net sales (yuan)' }, value: targets.netFen && writeYuan(targets.netFen) },
  ]
  return (
    <section className={desk.panel}>
      <h2 className={desk.panelTitle}>{t({ zh: '这场的目标', en: 'What it is meant to reach' })}</h2>
      <form className={desk.form} onSubmit={submit}>
        {fields.map(({ name, label, value }) => (
          <label className={desk.field} key={name}>
            {t(label)}
            <input autoComplete="off" defaultValue={value ?? ''} inputMode="decimal" maxLength={14} name={name} />
          </label>
        ))}
        <Button buttonStyle="secondary" disabled={isBusy} size="medium" type="submit">
          {t({ zh: '保存目标', en: 'Keep' })}
        </Button>
      </form>
      {error && (
        <p className={desk.error} role="alert">
          {error}
        </p>
      )}
    </section>
  )
}
