'use client'
import { useTranslation } from '@payloadcms/ui'
import { useEffect, useMemo, useRef, useState } from 'react'
import { pageCss } from '#look/page-css.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { LookPoster } from './LookPoster.client.tsx'
import styles from './preview.module.css'
import { useTypedLook } from './typed-look.client.ts'

const WIDTH = 375

const views = [
  { value: 'home', label: { zh: '首页', en: 'Home' } },
  { value: 'article', label: { zh: '图文', en: 'Article' } },
  { value: 'poster', label: { zh: '海报', en: 'Poster' } },
] as const

const modes = [
  { value: 'light', label: { zh: '浅色', en: 'Light' } },
  { value: 'dark', label: { zh: '深色', en: 'Dark' } },
  { value: 'care', label: { zh: '关怀', en: 'Care' } },
] as const

type View = (typeof views)[number]['value']
type Mode = (typeof modes)[number]['value']

/** The site and a poster beside the form, as what stands in its fields now would make them. Nothing of it leaves this browser. */
export function LookPreview() {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const [view, setView] = useState<View>('home')
  const look = useTypedLook()
  const [chosen, setMode] = useState<Mode | null>(null)
  const mode = chosen ?? (look.choices.darkPolicy === 'dark' ? 'dark' : 'light')
  const article = useNewestArticle(view === 'article')
  const address = view === 'home' ? '/' : article.address
  return (
    <section aria-label={t({ zh: '预览', en: 'Preview' })} className={styles.preview}>
      <h3 className={styles.heading}>{t({ zh: '预览', en: 'Preview' })}</h3>
      <p className={styles.hint}>
        {t({
          zh: '手机宽度，随表单变化；保存后才对读者生效。',
          en: 'As wide as a phone, following the form. Readers see it once it is saved.',
        })}
      </p>
      <div className={styles.bar}>
        <Choice
          label={t({ zh: '看什么', en: 'What' })}
          name="preview-view"
          onChoose={setView}
          options={views}
          t={t}
          value={view}
        />
        {view !== 'poster' && (
          <Choice
            label={t({ zh: '模式', en: 'Mode' })}
            name="preview-mode"
            onChoose={setMode}
            options={modes}
            t={t}
            value={mode}
          />
        )}
      </div>
      {view === 'poster' ? (
        <LookPoster t={t} />
      ) : address ? (
        <PageFrame address={address} mode={mode} title={t(views.find(({ value }) => value === view)!.label)} />
      ) : (
        <p className={styles.hint}>
          {article.isAsked
            ? t({
                zh: '还没有发布的图文。先看首页，或去写第一篇。',
                en: 'No article is published yet. See the home page, or write the first.',
              })
            : t({ zh: '正在打开…', en: 'Opening…' })}
        </p>
      )}
    </section>
  )
}

/**
 * A page of the site in a frame without scripts: it is counted by nobody and cannot be left, and the look of the form
 * takes the place of the stored one.
 */
function PageFrame({ address, mode, title }: { address: string; mode: Mode; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [loaded, setLoaded] = useState(0)
  const scale = useScale(frame)
  const look = useTypedLook()
  const css = useMemo(() => pageCss(look), [look])
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
  return (
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
  )
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

function useNewestArticle(isWanted: boolean): { isAsked: boolean; address: string | null } {
  const [state, setState] = useState<{ isAsked: boolean; address: string | null }>({ isAsked: false, address: null })
  useEffect(() => {
    if (!isWanted || state.isAsked) return
    const asked = 'limit=1&depth=0&sort=-publishedAt&where[_status][equals]=published&select[slug]=true'
    fetch(`/api/articles?${asked}`)
      .then((answer) => (answer.ok ? answer.json() : { docs: [] }))
      .catch(() => ({ docs: [] }))
      .then(({ docs }: { docs: { slug?: string }[] }) =>
        setState({ isAsked: true, address: docs[0]?.slug ? `/articles/${docs[0].slug}` : null }),
      )
  }, [isWanted, state.isAsked])
  return state
}

type ChoiceProps<Value extends string> = {
  label: string
  name: string
  options: readonly { value: Value; label: Bilingual }[]
  value: Value
  onChoose: (value: Value) => void
  t: (text: Bilingual) => string
}

function Choice<Value extends string>({ label, name, options, value, onChoose, t }: ChoiceProps<Value>) {
  return (
    <fieldset className={styles.choice}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input checked={option.value === value} name={name} onChange={() => onChoose(option.value)} type="radio" />
          {t(option.label)}
        </label>
      ))}
    </fieldset>
  )
}
