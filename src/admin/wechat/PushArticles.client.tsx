'use client'
import { Button } from '@payloadcms/ui'
import type { Bilingual } from '#platform/bilingual.ts'
import desk from '../desk.module.css'
import css from './push.module.css'
import type { PushedArticle } from './shown-push.ts'

type Props = {
  articles: PushedArticle[]
  isOpen: boolean
  onChange: (articles: PushedArticle[]) => void
  t: (text: Bilingual) => string
}

const LINES = [
  { name: 'title', label: { zh: '标题', en: 'Title' }, most: 32 },
  { name: 'author', label: { zh: '作者', en: 'Author' }, most: 16 },
  { name: 'digest', label: { zh: '摘要', en: 'Digest' }, most: 128 },
] as const

/** The articles in their order, each with the words that stand above it in the account. */
export function PushArticles({ articles, isOpen, onChange, t }: Props) {
  if (articles.length === 0)
    return (
      <p className={desk.hint}>
        {t({ zh: '还没有选文章。从下面选：第一篇是头条。', en: 'No articles yet. Choose below: the first one is the head.' })}
      </p>
    )
  const swap = (place: number, by: number) => {
    const moved = [...articles]
    ;[moved[place], moved[place + by]] = [moved[place + by]!, moved[place]!]
    onChange(moved)
  }
  const write = (place: number, name: (typeof LINES)[number]['name'], text: string) =>
    onChange(articles.map((article, index) => (index === place ? { ...article, [name]: text } : article)))
  return (
    <ol className={css.articles}>
      {articles.map((article, place) => (
        <li key={`${article.collection}:${article.id}`}>
          <div className={css.place}>
            <strong>{place === 0 ? t({ zh: '头条', en: 'Head' }) : t({ zh: `次条 ${place}`, en: `No. ${place + 1}` })}</strong>
            <a href={`/admin/wechat/${article.collection}/${article.id}`}>{t({ zh: '看排版', en: 'Its layout' })}</a>
          </div>
          <div className={css.lines}>
            {LINES.map(({ name, label, most }) => (
              <label className={desk.field} key={name}>
                <span>
                  {t(label)} <small data-over={[...article[name]].length > most}>{`${[...article[name]].length}/${most}`}</small>
                </span>
                <input onChange={(event) => write(place, name, event.target.value)} readOnly={!isOpen} value={article[name]} />
              </label>
            ))}
          </div>
          {isOpen && (
            <div className={desk.actions}>
              <Button
                aria-label={t({ zh: `上移 ${article.title}`, en: `Move up ${article.title}` })}
                buttonStyle="secondary"
                disabled={place === 0}
                onClick={() => swap(place, -1)}
                size="small"
                type="button"
              >
                {t({ zh: '上移', en: 'Up' })}
              </Button>
              <Button
                aria-label={t({ zh: `下移 ${article.title}`, en: `Move down ${article.title}` })}
                buttonStyle="secondary"
                disabled={place === articles.length - 1}
                onClick={() => swap(place, 1)}
                size="small"
                type="button"
              >
                {t({ zh: '下移', en: 'Down' })}
              </Button>
              <Button
                aria-label={t({ zh: `去掉 ${article.title}`, en: `Remove ${article.title}` })}
                buttonStyle="secondary"
                onClick={() => onChange(articles.filter((_, index) => index !== place))}
                size="small"
                type="button"
              >
                {t({ zh: '去掉', en: 'Remove' })}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}
