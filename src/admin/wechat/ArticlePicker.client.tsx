'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { Bilingual } from '#platform/bilingual.ts'
import desk from '../desk.module.css'
import css from './push.module.css'
import type { PushedArticle } from './shown-push.ts'

type Props = {
  candidates: PushedArticle[]
  chosen: PushedArticle[]
  onChoose: (article: PushedArticle) => void
  t: (text: Bilingual) => string
}

const MOST = 8

/** The newest published articles that are not in the push yet. */
export function ArticlePicker({ candidates, chosen, onChoose, t }: Props) {
  const [words, setWords] = useState('')
  const [isOpen, setOpen] = useState(chosen.length === 0)
  const left = candidates.filter(
    (one) =>
      one.title.includes(words.trim()) && !chosen.some(({ collection, id }) => collection === one.collection && id === one.id),
  )
  return (
    <details className={desk.panel} onToggle={(event) => setOpen(event.currentTarget.open)} open={isOpen}>
      <summary>
        {t({ zh: `添加文章（已选 ${chosen.length}/${MOST}）`, en: `Add articles (${chosen.length} of ${MOST})` })}
      </summary>
      <label className={desk.field}>
        {t({ zh: '按标题找', en: 'Find by title' })}
        <input onChange={(event) => setWords(event.target.value)} type="search" value={words} />
      </label>
      {left.length === 0 ? (
        <p className={desk.hint}>{t({ zh: '没有可选的已发布文章。', en: 'No published article is left.' })}</p>
      ) : (
        <ul className={css.candidates}>
          {left.map((article) => (
            <li key={`${article.collection}:${article.id}`}>
              <span>{article.title}</span>
              <Button
                aria-label={t({ zh: `添加 ${article.title}`, en: `Add ${article.title}` })}
                buttonStyle="secondary"
                disabled={chosen.length >= MOST}
                onClick={() => onChoose(article)}
                size="small"
                type="button"
              >
                {t({ zh: '添加', en: 'Add' })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
