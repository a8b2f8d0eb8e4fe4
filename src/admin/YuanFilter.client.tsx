'use client'

import { useTranslation } from '@payloadcms/ui'
import type { NumberFieldClient } from 'payload'
import { useState } from 'react'
import { readYuan, writeYuan } from '#platform/yuan.ts'

type Props = {
  disabled?: boolean
  field: NumberFieldClient
  onChange: (value: unknown) => void
  operator: string
  value: unknown
}

/** Filters a list by an amount in yuan; the address of the list keeps fen, as the interface does. */
export function YuanFilter({ disabled, onChange, value }: Props) {
  const english = useTranslation().i18n.language === 'en'
  const [typed, setTyped] = useState<string>()
  const stored = value === undefined || value === null || value === '' ? '' : writeYuan(Number(value))
  return (
    <input
      aria-label={english ? 'Amount in yuan' : '金额（元）'}
      className="condition-value-number"
      disabled={disabled}
      inputMode="decimal"
      onBlur={() => setTyped(undefined)}
      onChange={(event) => {
        setTyped(event.target.value)
        const fen = readYuan(event.target.value)
        if (fen !== undefined || event.target.value === '') onChange(fen ?? '')
      }}
      placeholder={english ? 'Yuan, e.g. 129.00' : '元，例如 129.00'}
      type="text"
      value={typed ?? stored}
    />
  )
}
