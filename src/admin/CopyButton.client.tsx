'use client'
import { Button } from '@payloadcms/ui'
import { type RefObject, useState } from 'react'
import type { Bilingual } from '#platform/bilingual.ts'

type Props = { text: string; shownIn: RefObject<HTMLElement | null>; t: (text: Bilingual) => string }

/** Copies a text that stands in an element. Without https there is no clipboard: the text is then selected for the keys. */
export function CopyButton({ text, shownIn, t }: Props) {
  const [copied, setCopied] = useState<string>()
  const copy = async () => {
    const isDone = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    )
    if (isDone) setCopied(text)
    else if (shownIn.current) select(shownIn.current)
  }
  return (
    <Button buttonStyle="secondary" onClick={() => void copy()} size="small" type="button">
      {copied === text ? t({ zh: '已复制', en: 'Copied' }) : t({ zh: '复制', en: 'Copy' })}
    </Button>
  )
}

function select(element: HTMLElement): void {
  if (element instanceof HTMLInputElement) element.select()
  else getSelection()?.selectAllChildren(element)
}
