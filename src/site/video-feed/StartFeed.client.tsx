'use client'

import { useEffect } from 'react'
import { startFeed } from './start-feed.client.ts'

/** Makes a feed of the page, once the page is there. */
export function StartFeed() {
  useEffect(() => startFeed(document), [])
  return null
}
