'use client'

import { FieldDescription, FieldLabel, RenderCustomComponent, useField, useTranslation } from '@payloadcms/ui'
import type { NumberFieldClientComponent } from 'payload'
import { useCallback, useState } from 'react'
import { findFenFlaw } from '#content/fen-flaw.ts'
import { say } from '#platform/bilingual.ts'
import { readYuan, writeYuan } from '#platform/yuan.ts'
import css from './YuanField.module.css'

/** Kept before what is no amount, so that nobody reads a number out of `12abc` on the way. */
const BROKEN = '?'

/** Shows whole fen as yuan with two decimals and takes them as text, which is never calculated with. */
export const YuanField: NumberFieldClientComponent = ({ field, path: givenPath, readOnly }) => {
  const { min, max, required } = field
  const { i18n } = useTranslation()
  const validate = useCallback(
    (value: unknown) => {
      const flaw = findFenFlaw(value, { min, max, required })
      return flaw ? say(flaw, i18n.language) : true
    },
    [min, max, required, i18n.language],
  )
  const { customComponents, disabled, path, setValue, showError, value } = useField<number | string | null>({
    potentiallyStalePath: givenPath,
    validate,
  })
  const [typed, setTyped] = useState<string>()
  const [isLeft, setLeft] = useState(false)
  const flaw = validate(value)
  const isBroken = showError || (isLeft && typed === undefined && typeof value === 'string')
  const inputId = `field-${path.replaceAll('.', '__')}`

  const take = (text: string) => {
    setTyped(text)
    setValue(text.trim() === '' ? null : (readYuan(text) ?? `${BROKEN}${text}`))
  }
  const leave = () => {
    setTyped(undefined)
    setLeft(true)
  }

  return (
    <div
      className={`field-type number${isBroken ? ' error' : ''}${readOnly || disabled ? ' read-only' : ''}`}
      style={field.admin?.style}
    >
      <RenderCustomComponent
        CustomComponent={customComponents?.Label}
        Fallback={<FieldLabel label={field.label} path={path} required={required} />}
      />
      <div className="field-type__wrap">
        <div className={css.amount}>
          <span aria-hidden="true" className={css.sign}>
            ¥
          </span>
          <input
            aria-describedby={isBroken ? `${inputId}-flaw` : undefined}
            aria-invalid={isBroken || undefined}
            autoComplete="off"
            disabled={readOnly || disabled}
            id={inputId}
            inputMode="decimal"
            name={path}
            onBlur={leave}
            onChange={(event) => take(event.target.value)}
            type="text"
            value={typed ?? writeShown(value)}
          />
        </div>
        {isBroken && flaw !== true && (
          <p className={css.flaw} id={`${inputId}-flaw`} role="alert">
            {flaw}
          </p>
        )}
        <RenderCustomComponent
          CustomComponent={customComponents?.Description}
          Fallback={<FieldDescription description={field.admin?.description} path={path} />}
        />
      </div>
    </div>
  )
}

function writeShown(value: number | string | null | undefined): string {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? writeYuan(value) : String(value / 100)
  return value?.slice(BROKEN.length) ?? ''
}
