'use client'
import { Button } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { rewardActs, rewardKinds } from '#reviews/rewards/offer.ts'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'

/** Makes an offer. Yuan are typed, fen are sent; times are those of this browser. */
export function OfferForm() {
  const { t, act, isBusy, error } = useSend()
  const [kind, setKind] = useState<string>('points')
  const isCoupon = kind === 'coupon'

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const typed = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()]))
    const amount = isCoupon ? Math.round(Number(typed.amount) * 100) : Number(typed.amount)
    if (await act('/rewards/offers', { ...typed, amount, from: toIso(typed.from), until: toIso(typed.until) })) form.reset()
  }

  return (
    <section className={desk.panel}>
      <h3 className={desk.panelTitle}>{t({ zh: '新的奖励', en: 'A new offer' })}</h3>
      <form className={desk.stack} onSubmit={submit}>
        <div className={desk.form}>
          <label className={desk.field}>
            {t({ zh: '给什么', en: 'Reward' })}
            <select name="kind" onChange={(event) => setKind(event.target.value)} value={kind}>
              {rewardKinds.map(({ value, label }) => (
                <option key={value} value={value}>
                  {t(label)}
                </option>
              ))}
            </select>
          </label>
          <label className={desk.field}>
            {isCoupon ? t({ zh: '面额（元）', en: 'Worth (yuan)' }) : t({ zh: '多少积分', en: 'Points' })}
            <input
              inputMode="decimal"
              min={isCoupon ? 0.01 : 1}
              name="amount"
              required
              step={isCoupon ? 0.01 : 1}
              type="number"
            />
          </label>
          <label className={desk.field}>
            {t({ zh: '做了什么可得', en: 'For' })}
            <select name="act">
              {rewardActs.map(({ value, label }) => (
                <option key={value} value={value}>
                  {t(label)}
                </option>
              ))}
            </select>
          </label>
          <label className={desk.field}>
            {t({ zh: '几天后发放（退货期）', en: 'Held for days (return window)' })}
            <input defaultValue={7} max={90} min={0} name="holdDays" type="number" />
          </label>
          <label className={desk.field}>
            {t({ zh: '最多发几笔（可不填）', en: 'At most (optional)' })}
            <input min={1} name="most" type="number" />
          </label>
          <label className={desk.field}>
            {t({ zh: '开始（留空为现在）', en: 'From (empty: now)' })}
            <input name="from" type="datetime-local" />
          </label>
          <label className={desk.field}>
            {t({ zh: '结束（可不填）', en: 'Until (optional)' })}
            <input name="until" type="datetime-local" />
          </label>
        </div>
        <label className={desk.field}>
          {t({ zh: '给买家看的说明（中文）', en: 'What buyers read (Chinese)' })}
          <input maxLength={200} name="textZh" placeholder="写下真实的使用感受，得 50 积分，好坏都可以" required type="text" />
        </label>
        <label className={desk.field}>
          {t({ zh: '给买家看的说明（英文）', en: 'What buyers read (English)' })}
          <input
            maxLength={200}
            name="textEn"
            placeholder="50 points for telling how it really was, good or bad"
            required
            type="text"
          />
        </label>
        <p className={desk.hint}>
          {t({
            zh: '只能以“写了评价”或“晒了图”为条件。说明里要好评、按星级给好处的话不能保存。奖励保存后不能修改，只能结束后再设一个。',
            en: 'The condition is the act alone. Words that ask for good ratings are refused. An offer cannot be edited: end it and make another.',
          })}
        </p>
        <div>
          <Button disabled={isBusy} type="submit">
            {t({ zh: '开始这个奖励', en: 'Make this offer' })}
          </Button>
        </div>
        {error ? (
          <p className={desk.error} role="alert">
            {error}
          </p>
        ) : null}
      </form>
    </section>
  )
}

const toIso = (local: string | undefined): string => (local ? new Date(local).toISOString() : '')
