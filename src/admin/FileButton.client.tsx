'use client'
import { Button } from '@payloadcms/ui'
import { useRef } from 'react'
import css from './FileButton.module.css'

type Props = { label: string; name: string; accept: string; isDisabled?: boolean; onFile: (file: File) => void }

/** Chooses one file: a button of the admin before the browser's own field, which speaks the language of the system. `name` is read out. */
export function FileButton({ label, name, accept, isDisabled = false, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        buttonStyle="secondary"
        disabled={isDisabled}
        margin={false}
        onClick={() => input.current?.click()}
        size="small"
        type="button"
      >
        {label}
      </Button>
      <input
        accept={accept}
        aria-label={name}
        className={css.input}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          // The same file can be chosen again.
          event.currentTarget.value = ''
          if (file) onFile(file)
        }}
        ref={input}
        tabIndex={-1}
        type="file"
      />
    </>
  )
}
