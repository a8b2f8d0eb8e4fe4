'use client'
import { Button, Link } from '@payloadcms/ui'
import { type ChangeEvent, useState } from 'react'
import { type PlaceState, placeStates } from '#reviews/trials/place.ts'
import { CopyLink } from '../CopyLink.client.tsx'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'
import { ShipForm } from './ShipForm.client.tsx'
import css from './trials.module.css'

export type PlaceRow = {
  id: string
  product: string
  state: PlaceState
  isOverdue: boolean
  why: string
  recipient: string | null
  appliedAt: string
  dueAt: string | null
  isReminded: boolean
  parcel: string | null
  cost: string | null
  review: string | null
  link: string | null
}

/** Chooses applicants, marks what was sent and what arrived: one by one, all that are ticked, or by a file. */
export function PlaceDesk({ campaign, rows, isKeeper }: { campaign: string; rows: PlaceRow[]; isKeeper: boolean }) {
  const { t, act, isBusy, error } = useSend()
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [told, setTold] = useState('')
  const shown = ticked.filter((id) => rows.some((row) => row.id === id))

  const handle = async (what: 'choose' | 'decline' | 'receive') => {
    setTold('')
    const answer = await act<{ done: number }>('/trials/act', { campaign, act: what, ids: shown })
    if (!answer) return
    setTicked([])
    setTold(t({ zh: `已处理 ${answer.done} 个。`, en: `${answer.done} done.` }))
  }
  const upload = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget
    const file = input.files?.[0]
    if (!file) return
    setTold('')
    const answer = await act<{ done: number; passedOver: number }>('/trials/ship', { campaign, csv: await file.text() })
    input.value = ''
    if (answer)
      setTold(
        t({
          zh: `已标记寄出 ${answer.done} 个${answer.passedOver > 0 ? `，跳过 ${answer.passedOver} 个` : ''}。`,
          en: `${answer.done} marked as sent${answer.passedOver > 0 ? `, ${answer.passedOver} passed over` : ''}.`,
        }),
      )
  }
  const tick = (id: string) => setTicked(shown.includes(id) ? shown.filter((one) => one !== id) : [...shown, id])

  return (
    <>
      {isKeeper ? (
        <>
          <div className={css.bar}>
            <span>{t({ zh: `已勾选 ${shown.length} 个`, en: `${shown.length} ticked` })}</span>
            <Button buttonStyle="secondary" onClick={() => setTicked(rows.map(({ id }) => id))} size="small">
              {t({ zh: '勾选本页', en: 'Tick this page' })}
            </Button>
            <Button disabled={isBusy || shown.length === 0} onClick={() => void handle('choose')} size="small">
              {t({ zh: '入选', en: 'Choose' })}
            </Button>
            <Button
              buttonStyle="secondary"
              disabled={isBusy || shown.length === 0}
              onClick={() => void handle('decline')}
              size="small"
            >
              {t({ zh: '不入选', en: 'Do not choose' })}
            </Button>
            <Button
              buttonStyle="secondary"
              disabled={isBusy || shown.length === 0}
              onClick={() => void handle('receive')}
              size="small"
            >
              {t({ zh: '标记已收到', en: 'Mark as received' })}
            </Button>
          </div>
          <div className={css.file}>
            <a href={`/api/trials/places.csv?campaign=${campaign}`}>
              {t({ zh: '下载待寄名单 CSV', en: 'Addresses to send to (CSV)' })}
            </a>
            <label>
              {t({ zh: '填好快递单号和成本后上传：', en: 'Upload it with numbers and costs: ' })}
              <input accept=".csv,text/csv" disabled={isBusy} onChange={(event) => void upload(event)} type="file" />
            </label>
          </div>
        </>
      ) : null}
      <div aria-live="polite">
        {error ? <p className={desk.error}>{error}</p> : null}
        {told ? <p>{told}</p> : null}
      </div>
      {rows.length === 0 ? <p>{t({ zh: '这里还没有人。', en: 'Nobody is here yet.' })}</p> : null}
      <ul className={css.rows}>
        {rows.map((row) => (
          <li className={css.row} key={row.id}>
            {isKeeper ? (
              <label className={css.tick}>
                <input
                  aria-label={`${row.product} ${row.appliedAt}`}
                  checked={shown.includes(row.id)}
                  onChange={() => tick(row.id)}
                  type="checkbox"
                />
              </label>
            ) : (
              <span />
            )}
            <div>
              <p>
                <strong>{t(placeStates.find(({ value }) => value === row.state)!.label)}</strong>{' '}
                {row.isOverdue ? <span className={css.late}>{t({ zh: '超期', en: 'overdue' })}</span> : null}
              </p>
              <p>{row.product}</p>
              <p className={css.quiet}>{t({ zh: `申请于 ${row.appliedAt}`, en: `applied ${row.appliedAt}` })}</p>
              {row.dueAt ? (
                <p className={css.quiet}>
                  {t({ zh: `应在 ${row.dueAt} 前写`, en: `to be written by ${row.dueAt}` })}
                  {row.isReminded ? t({ zh: ' · 已提醒', en: ' · reminded' }) : ''}
                </p>
              ) : null}
            </div>
            <div>
              {row.why ? <p>{row.why}</p> : null}
              {row.recipient ? <p className={css.quiet}>{row.recipient}</p> : null}
              {row.parcel || row.cost ? <p className={css.quiet}>{[row.parcel, row.cost].filter(Boolean).join(' · ')}</p> : null}
              {row.review ? (
                <Link href={`/admin/collections/reviews/${row.review}`} prefetch={false}>
                  {t({ zh: '看评价', en: 'Open the review' })}
                </Link>
              ) : null}
              {row.link && row.state !== 'declined' && row.state !== 'submitted' ? (
                <CopyLink label={{ zh: '申请人的链接', en: 'Link of the applicant' }} url={row.link} />
              ) : null}
              {isKeeper && row.state === 'chosen' ? <ShipForm campaign={campaign} place={row.id} /> : null}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
