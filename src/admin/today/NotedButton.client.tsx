'use client'
import { useState } from 'react'
import { send } from '../send.client.ts'
import { useSend } from '../use-send.client.ts'
import styles from './Today.module.css'

/** Says that a comment was seen; the line stays where it is until the page is read anew, so that it can be taken back. */
export function NotedButton({ comment }: { comment: string }) {
  const { t } = useSend()
  const [isSeen, setSeen] = useState(false)
  const [error, setError] = useState('')

  const note = async () => {
    const sent = await send(
      '/teamwork/seen',
      { comment, isSeen: !isSeen },
      t({ zh: '没有送达，请重试。', en: 'It did not arrive.' }),
    )
    if (sent.ok) setSeen(!isSeen)
    setError(sent.ok ? '' : sent.message)
  }

  return (
    <>
      <button className={styles.retry} onClick={() => void note()} type="button">
        {isSeen ? t({ zh: '已知道 · 撤销', en: 'Noted · undo' }) : t({ zh: '知道了', en: 'Noted' })}
      </button>
      {error && <span role="alert">{error}</span>}
    </>
  )
}
