'use client'
import { useState } from 'react'
import type { Bilingual } from '#platform/bilingual.ts'
import desk from './desk.module.css'
import { qrSvg } from './qr-svg.ts'
import { useSend } from './use-send.client.ts'

type Props = { address: string /** Name of the file that is kept, without its ending. */; file: string; label?: Bilingual }

/** A link as a picture to be printed or scanned, behind a line that opens it; drawn when it is opened. */
export function QrCode({ address, file, label = { zh: '二维码', en: 'QR code' } }: Props) {
  const { t } = useSend()
  const [isOpen, setOpen] = useState(false)
  const source = isOpen ? `data:image/svg+xml;utf8,${encodeURIComponent(qrSvg(address))}` : ''
  return (
    <details className={desk.qr} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t(label)}</summary>
      {isOpen && (
        <>
          <img alt={t({ zh: `二维码：${address}`, en: `QR code of ${address}` })} height={192} src={source} width={192} />
          <a download={`${file}.svg`} href={source}>
            {t({ zh: '下载 SVG', en: 'Download as SVG' })}
          </a>
        </>
      )}
    </details>
  )
}
