'use client'
import { useRef } from 'react'
import type { ArticleHead } from '#integrations/wechat/article-html/article-head.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { CopyButton } from '../CopyButton.client.tsx'
import css from './preview.module.css'

type Props = { head: ArticleHead; t: (text: Bilingual) => string }

/** Title, author and digest, which WeChat asks for in fields of their own, with how long each is. */
export function HeadLines({ head, t }: Props) {
  return (
    <section aria-labelledby="head-lines">
      <h2 className={css.heading} id="head-lines">
        {t({ zh: '标题、作者和摘要', en: 'Title, author and digest' })}
      </h2>
      <Line label={t({ zh: '标题', en: 'Title' })} most={32} t={t} text={head.title} />
      <Line label={t({ zh: '作者', en: 'Author' })} most={16} t={t} text={head.author} />
      <Line label={t({ zh: '摘要', en: 'Digest' })} most={128} t={t} text={head.digest} />
    </section>
  )
}

function Line({ label, text, most, t }: { label: string; text: string; most: number; t: Props['t'] }) {
  const shown = useRef<HTMLSpanElement>(null)
  const length = [...text].length
  return (
    <div className={css.line}>
      <span className={css.label}>{label}</span>
      <span ref={shown}>{text || t({ zh: '（空）', en: '(empty)' })}</span>
      <span className={css.count} data-over={length > most}>
        {length}/{most}
      </span>
      {text ? <CopyButton shownIn={shown} t={t} text={text} /> : null}
    </div>
  )
}
