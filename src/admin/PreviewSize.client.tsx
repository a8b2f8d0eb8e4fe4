'use client'
import { useLivePreviewContext, useTranslation } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { say } from '#platform/bilingual.ts'

/** Where the preview stands beside the form, and not in its place. */
const BESIDE = '(min-width: 1025px)'

/**
 * Readers hold phones, so beside the form the live preview begins as one, 375 px wide; whoever chooses another size keeps it. Payload
 * calls the size of the window itself “Responsive” in every language, and has no place for a name.
 */
export function PreviewSize() {
  const { isLivePreviewing, setBreakpoint } = useLivePreviewContext()
  const { i18n } = useTranslation()
  const hasBegun = useRef(false)
  useEffect(() => {
    if (!isLivePreviewing || hasBegun.current) return
    hasBegun.current = true
    if (matchMedia(BESIDE).matches) setBreakpoint('phone')
  }, [isLivePreviewing, setBreakpoint])
  useEffect(() => {
    if (!isLivePreviewing) return
    const name = say({ zh: '随窗口', en: 'Responsive' }, i18n.language)
    const rename = () => {
      for (const place of document.querySelectorAll(
        '.live-preview-toolbar-controls__breakpoint span, .popup-button-list__button',
      ))
        for (const text of place.childNodes) if (text.nodeValue === 'Responsive') text.nodeValue = name
    }
    rename()
    const observer = new MutationObserver(rename)
    observer.observe(document.body, { characterData: true, childList: true, subtree: true })
    return () => observer.disconnect()
  }, [i18n.language, isLivePreviewing])
  return null
}
