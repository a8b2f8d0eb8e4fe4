'use client'
import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'
import account from '../wechat/account.module.css'
import css from './wecom.module.css'

const LOOK_AGAIN_MS = 3_000

type Standing = { isAsked: boolean; syncedAt: string | null; problem: string | null }

/** Has customers read now; while that is asked for, the page looks again by itself. */
export function SyncButton({ isAsked, syncedAt, problem }: Standing) {
  const { t, act, isBusy, error } = useSend()
  const router = useRouter()
  useEffect(() => {
    if (!isAsked) return
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [isAsked, router])
  return (
    <div className={account.probe}>
      <Button
        buttonStyle="secondary"
        disabled={isBusy || isAsked}
        onClick={() => void act('/wecom-contacts/sync', {})}
        size="medium"
        type="button"
      >
        {isAsked ? t({ zh: '正在读取…', en: 'Being read…' }) : t({ zh: '现在读取', en: 'Read now' })}
      </Button>
      <p aria-live="polite" className={error || problem ? desk.error : desk.hint}>
        {error || problem || (syncedAt ? t({ zh: `上次读取：${syncedAt}`, en: `Last read: ${syncedAt}` }) : '')}
      </p>
    </div>
  )
}

/** Sets the stars of a customer; what could not be kept goes back to what it was. */
export function StarPicker({ id, name, stars }: { id: string; name: string; stars: number }) {
  const { t, act, error } = useSend()
  const [shown, setShown] = useState(stars)
  const choose = async (next: number) => {
    setShown(next)
    if (!(await act('/wecom-contacts/stars', { id, stars: next }))) setShown(stars)
  }
  return (
    <>
      <select
        aria-label={t({ zh: `${name} 的星级`, en: `Stars of ${name}` })}
        className={css.stars}
        onChange={(event) => void choose(Number(event.target.value))}
        value={shown}
      >
        {[0, 1, 2, 3, 4, 5].map((count) => (
          <option key={count} value={count}>
            {count === 0 ? t({ zh: '无', en: 'None' }) : '★'.repeat(count)}
          </option>
        ))}
      </select>
      {error && <span role="alert">{error}</span>}
    </>
  )
}
