'use client'
import { useEffect, useMemo, useRef, useState } from 'react'
import { pageCss } from '#look/page-css.ts'
import { faceCss, placeOfFace } from '#look/title-face/face-css.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import styles from './preview.module.css'
import { useCutFace } from './title-faces.client.ts'
import { useTypedFace, useTypedLook } from './typed-look.client.ts'

export type Mode = 'light' | 'dark' | 'care'

const WIDTH = 375

/**
 * A page of the site in a frame without scripts: it is counted by nobody and cannot be left, and the look of the form
 * takes the place of the stored one.
 */
export function PageFrame({
  address,
  mode,
  title,
  t,
}: {
  address: string
  mode: Mode
  title: string
  t: (text: Bilingual) => string
}) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [loaded, setLoaded] = useState(0)
  const scale = useScale(frame)
  const look = useTypedLook()
  const css = useMemo(() => pageCss(look), [look])
  const faced = useFacedTexts(frame, loaded)
  const face = useTypedFace()
  const cut = useCutFace(face, faced.name + faced.titles)
  // The page may have come before the form woke up.
  useEffect(() => {
    const page = frame.current?.contentDocument
    if (page?.readyState === 'complete' && page.URL !== 'about:blank') setLoaded((times) => times + 1)
  }, [])
  useEffect(() => {
    const page = loaded > 0 ? frame.current?.contentDocument : null
    const style = page?.getElementById('look')
    if (!page || !style) return
    style.textContent = css
    page.documentElement.setAttribute('data-look', mode === 'dark' ? 'dark' : mode === 'light' ? 'light' : '')
    page.documentElement.toggleAttribute('data-care', mode === 'care')
    page.addEventListener('click', (event) => event.preventDefault())
  }, [loaded, css, mode])
  useEffect(() => {
    const page = loaded > 0 ? frame.current?.contentDocument : null
    if (!page?.head) return
    for (const style of page.querySelectorAll('style[data-href^="/title-faces/"]')) style.remove()
    const style = page.getElementById('face') ?? page.head.appendChild(page.createElement('style'))
    style.id = 'face'
    const place = cut && placeOfFace({ ...faced, lacking: cut.lacking })
    style.textContent = cut && place ? faceCss(cut.address, place) : ''
  }, [loaded, cut, faced])
  return (
    <>
      {cut?.lacking && (
        <p className={styles.hint} role="status">
          {t({
            zh: `这一页的大标题里，字体缺「${cut.lacking}」：缺字的标题整个用手机自带的宋体。`,
            en: `The face lacks 「${cut.lacking}」 for the titles here: a title with one of them stands whole in the Song of the phone.`,
          })}
        </p>
      )}
      <div className={styles.phone}>
        <iframe
          height={720}
          onLoad={() => setLoaded((times) => times + 1)}
          ref={frame}
          sandbox="allow-same-origin"
          src={address}
          style={{ transform: `scale(${scale})`, marginBottom: `${720 * (scale - 1)}px` }}
          title={title}
          width={WIDTH}
        />
      </div>
    </>
  )
}

/** What the large titles of the page in the frame say. */
function useFacedTexts(frame: { current: HTMLIFrameElement | null }, loaded: number): { name: string; titles: string } {
  const [faced, setFaced] = useState({ name: '', titles: '' })
  useEffect(() => {
    const page = loaded > 0 ? frame.current?.contentDocument : null
    if (!page) return
    const textOf = (places: string) => [...page.querySelectorAll(places)].map((one) => one.textContent).join('')
    setFaced({ name: textOf('body > header [data-face]'), titles: textOf('main [data-face]') })
  }, [frame, loaded])
  return faced
}

/** How much smaller than a phone the place beside the form is. */
function useScale(frame: { current: HTMLElement | null }): number {
  const [scale, setScale] = useState(1)
  useEffect(() => {
    const place = frame.current?.parentElement
    if (!place) return
    const watch = new ResizeObserver(() => setScale(Math.min(1, place.clientWidth / WIDTH)))
    watch.observe(place)
    return () => watch.disconnect()
  }, [frame])
  return scale
}
