'use client'

import { type ComponentProps, useLayoutEffect, useRef, useState } from 'react'

/**
 * A text area that keeps what was typed into it before the scripts came: React writes the text that the page was made
 * with over it when it takes a text area over.
 */
export function TypedText(props: ComponentProps<'textarea'> & { id: string }) {
  const area = useRef<HTMLTextAreaElement>(null)
  const [before] = useState(() => valueOnPage(props.id))
  useLayoutEffect(() => {
    if (before !== null && area.current && area.current.value !== before) area.current.value = before
  }, [before])
  return <textarea {...props} ref={area} />
}

function valueOnPage(id: string): string | null {
  if (typeof document === 'undefined') return null
  const area = document.getElementById(id)
  return area instanceof HTMLTextAreaElement ? area.value : null
}
