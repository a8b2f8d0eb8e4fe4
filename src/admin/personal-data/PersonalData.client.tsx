'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { ConfirmButton } from '../ConfirmButton.client.tsx'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'
import { type ErasedCounts, sayErased } from './erased.ts'

/** What a person may ask for: a copy of everything that is kept of them, and that it be erased. `buyer` is their short name. */
export function PersonalData({ order, buyer }: { order: number; buyer: string | null }) {
  const { t, act, isBusy, error } = useSend()
  const [erased, setErased] = useState<ErasedCounts | null>(null)
  const erase = async () => setErased(await act<ErasedCounts>('/personal-data/erase', { order }))
  const isErased = buyer?.startsWith('e') ?? false
  return (
    <section className={`${desk.panel} ${desk.stack}`}>
      <h2 className={desk.panelTitle}>{t({ zh: '个人数据', en: 'Personal data' })}</h2>
      {erased && <p role="status">{t(sayErased(erased))}</p>}
      {isErased ? (
        <p className={desk.hint}>
          {t({
            zh: '此人的记录已删除。订单金额和内容成绩保留，但不再指向任何人。',
            en: 'This person was erased. The order’s money and the contents’ figures stay, and lead to nobody.',
          })}
        </p>
      ) : buyer ? (
        <>
          <p className={desk.hint}>
            {t({
              zh: '应买家本人要求，导出或删除其在本站的全部记录（浏览、触达、关联、订单、登录、评价、直播提醒、企业微信等）。删除不可恢复：成绩单的合计保持不变，被删部分计入“已删除”。',
              en: 'When the buyer asks for it: a copy of everything kept of them (visits, reaches, ties, orders, sign-ins, reviews, reminders of lives, WeCom), or its erasure. Erasing cannot be undone; totals stay, and what was erased is counted as such.',
            })}
          </p>
          <div className={desk.actions}>
            <Button buttonStyle="secondary" el="anchor" size="small" url={`/api/personal-data?order=${order}`}>
              {t({ zh: '导出 JSON', en: 'Export as JSON' })}
            </Button>
            <ConfirmButton
              isDisabled={isBusy}
              label={isBusy ? t({ zh: '正在删除…', en: 'Erasing…' }) : t({ zh: '删除此人的记录', en: 'Erase this person' })}
              onConfirm={() => void erase()}
              question={t({ zh: '不可恢复，确定删除？', en: 'It cannot be undone: erase?' })}
            />
          </div>
        </>
      ) : (
        <p className={desk.hint}>
          {t({
            zh: '这笔订单没有买家标识，没有可导出或删除的内容。',
            en: 'This order names no buyer: there is nothing to export or erase.',
          })}
        </p>
      )}
      {error && (
        <p className={desk.error} role="alert">
          {error}
        </p>
      )}
    </section>
  )
}
