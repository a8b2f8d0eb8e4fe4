'use client'
import { useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { LookPoster } from './LookPoster.client.tsx'
import { type Mode, PageFrame } from './PageFrame.client.tsx'
import styles from './preview.module.css'
import { useTypedLook } from './typed-look.client.ts'

const views = [
  { value: 'home', label: { zh: '首页', en: 'Home' } },
  { value: 'article', label: { zh: '图文', en: 'Article' } },
  { value: 'poster', label: { zh: '海报', en: 'Poster' } },
] as const

const modes: readonly { value: Mode; label: Bilingual }[] = [
  { value: 'light', label: { zh: '浅色', en: 'Light' } },
  { value: 'dark', label: { zh: '深色', en: 'Dark' } },
  { value: 'care', label: { zh: '关怀', en: 'Care' } },
]

type View = (typeof views)[number]['value']

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
        <PageFrame address={address} mode={mode} t={t} title={t(views.find(({ value }) => value === view)!.label)} />
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
