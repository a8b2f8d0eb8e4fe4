'use client'
import { type ReactNode, useEffect } from 'react'

const DRAWN_NAME = /^[0-9a-f]{24}\.(?:jpg|png|webp|mp4)$/

/**
 * Stored files have drawn names that say nothing. Payload's upload field shows just that name and has no place for
 * another text, so wherever one appears it is replaced by the alternative text or name of the file.
 */
export function UploadNames({ children }: { children: ReactNode }) {
  useEffect(() => {
    const known = new Map<string, Promise<string | undefined>>()
    const nameOf = (file: string) => {
      if (!known.has(file)) known.set(file, askName(file))
      return known.get(file)!
    }
    const rename = () => {
      for (const place of document.querySelectorAll('.upload-relationship-details__filename')) {
        const text = place.firstElementChild ?? place
        const file = text.textContent ?? ''
        if (!DRAWN_NAME.test(file)) continue
        void nameOf(file).then((name) => {
          if (name && text.textContent === file && text.firstChild) text.firstChild.nodeValue = name
        })
      }
    }
    rename()
    const observer = new MutationObserver(rename)
    observer.observe(document.body, { characterData: true, childList: true, subtree: true })
    return () => observer.disconnect()
  }, [])
  return children
}

/** What people call a stored file; `undefined` when it cannot be learned, and the drawn name stays. */
async function askName(file: string): Promise<string | undefined> {
  const collection = file.endsWith('.mp4') ? 'clips' : 'media'
  const query = new URLSearchParams({ 'where[filename][equals]': file, depth: '0', limit: '1' })
  const answer = await fetch(`/api/${collection}?${query}`, { credentials: 'same-origin' }).catch(() => null)
  if (!answer?.ok) return undefined
  const { docs } = (await answer.json()) as { docs: { alt?: string; title?: string }[] }
  return docs[0]?.alt || docs[0]?.title
}
