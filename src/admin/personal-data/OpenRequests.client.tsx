'use client'
import { Button } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { sayCount } from '#platform/bilingual.ts'
import { ConfirmButton } from '../ConfirmButton.client.tsx'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'
import { type ErasedCounts, sayErased } from './erased.ts'

type Shown = { id: string; member: string; askedAt: string; days: number; tails: string[] }

/** Members who asked on `/me` for everything of theirs to be erased, the longest waiting first. */
export function OpenRequests({ requests }: { requests: Shown[] }) {
  const { t, act, isBusy, error } = useSend()
  const [erased, setErased] = useState<ErasedCounts | null>(null)
  const [declining, setDeclining] = useState('')
  const erase = async (request: string) => setErased(await act<ErasedCounts>('/personal-data/erase', { request }))
  const decline = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const answer = String(new FormData(event.currentTarget).get('answer'))
    if (await act('/personal-data/decline', { request: declining, answer })) setDeclining('')
  }
  return (
    <section className={`${desk.panel} ${desk.stack}`}>
      <h2 className={desk.panelTitle}>{t({ zh: '会员的删除申请', en: 'Members who ask to be erased' })}</h2>
      {erased && <p role="status">{t(sayErased(erased))}</p>}
      {error && (
        <p className={desk.error} role="alert">
          {error}
        </p>
      )}
      {requests.length === 0 ? (
        <p className={desk.hint}>
          {t({
            zh: '没有等待办理的申请。会员登录后在“我的”里可以提出。',
            en: 'None is waiting. Members ask on their own page once they are signed in.',
          })}
        </p>
      ) : (
        requests.map(({ id, member, askedAt, days, tails }) => (
          <div className={desk.stack} key={id}>
            <p>
              <strong>{member}</strong> · {askedAt} ·{' '}
              {days === 0
                ? t({ zh: '今天', en: 'today' })
                : t({ zh: `已等 ${days} 天`, en: `waiting for ${sayCount(days, 'day')}` })}
              {' · '}
              {tails.length === 0
                ? t({ zh: '没有订单', en: 'no order' })
                : t({ zh: `订单尾号 ${tails.join('、')}`, en: `orders ending in ${tails.join(', ')}` })}
            </p>
            {declining === id ? (
              <form className={desk.form} onSubmit={(event) => void decline(event)}>
                <label className={desk.field}>
                  {t({ zh: '不办理的原因（会员会看到）', en: 'Why not (the member reads it)' })}
                  <textarea maxLength={300} name="answer" required rows={2} />
                </label>
                <div className={desk.actions}>
                  <Button disabled={isBusy} size="small" type="submit">
                    {t({ zh: '答复', en: 'Answer' })}
                  </Button>
                  <Button buttonStyle="secondary" onClick={() => setDeclining('')} size="small" type="button">
                    {t({ zh: '取消', en: 'Cancel' })}
                  </Button>
                </div>
              </form>
            ) : (
              <div className={desk.actions}>
                <ConfirmButton
                  isDisabled={isBusy}
                  label={t({ zh: '删除此人的记录', en: 'Erase this person' })}
                  onConfirm={() => void erase(id)}
                  question={t({ zh: '不可恢复，确定删除？', en: 'It cannot be undone: erase?' })}
                />
                <Button buttonStyle="secondary" el="anchor" size="small" url={`/api/personal-data?request=${id}`}>
                  {t({ zh: '导出 JSON', en: 'Export as JSON' })}
                </Button>
                <Button buttonStyle="secondary" onClick={() => setDeclining(id)} size="small" type="button">
                  {t({ zh: '不办理…', en: 'Decline…' })}
                </Button>
              </div>
            )}
          </div>
        ))
      )}
    </section>
  )
}
