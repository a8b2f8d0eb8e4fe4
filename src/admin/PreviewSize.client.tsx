'use client'
import { useLivePreviewContext } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

/** Where the preview stands beside the form, and not in its place. */
const BESIDE = '(min-width: 1025px)'

/** Readers hold phones, so beside the form the live preview begins as one, 375 px wide; whoever chooses another size keeps it. */
export function PreviewSize() {
  const { isLivePreviewing, setBreakpoint } = useLivePreviewContext()
  const hasBegun = useRef(false)
  useEffect(() => {
    if (!isLivePreviewing || hasBegun.current) return
    hasBegun.current = true
    if (matchMedia(BESIDE).matches) setBreakpoint('phone')
  }, [isLivePreviewing, setBreakpoint])
  return null
}
