'use client'
import { useState } from 'react'
import { CopyLink } from './CopyLink.client.tsx'
import desk from './desk.module.css'
import { QrCode } from './QrCode.client.tsx'
import { useSend } from './use-send.client.ts'

type Props = { link: string; message: string; file: string }

/** How one buyer is asked: the message, the link and its code, made when somebody opens the line. */
export function RequestInvite({ link, message, file }: Props) {
  const { t } = useSend()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={desk.qr} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t({ zh: '邀请', en: 'Ask' })}</summary>
      {isOpen && (
        <div className={desk.stack}>
          <CopyLink label={{ zh: '邀请的话', en: 'Message' }} url={message} />
          <CopyLink url={link} />
          <QrCode address={link} file={file} />
        </div>
      )}
    </details>
  )
}
