'use client'

import { Button, FieldDescription, FieldError, FieldLabel, useField, useFormFields, useTranslation } from '@payloadcms/ui'
import type { RelationshipFieldClientComponent } from 'payload'
import { useEffect, useId, useState } from 'react'
import { type Bilingual, say } from '#platform/bilingual.ts'
import type { ProductChoice } from '../find-products.client.ts'
import { ChoiceCard } from './ChoiceCard.tsx'
import type { ShownChoice } from './choice.ts'
import { ProductFilter } from './ProductFilter.client.tsx'
import styles from './picker.module.css'

/** Chooses a review that may be used for the purpose of its block; searches while one types, in the text, the name and the product. */
export const ReviewPicker: RelationshipFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError } = useField<string>({ path })
  const purpose = useFormFields(([fields]) => fields[path.replace(/[^.]+$/, 'purpose')]?.value)
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const use = purpose === 'advertising' ? 'advertising' : 'stories'
  const [chosen] = useReviews(value ? { purpose: use, id: value } : null)
  return (
    <div className={`field-type relationship${showError ? ' error' : ''}`}>
      <FieldLabel as="span" label={field.label} path={path} required={field.required} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        {value ? (
          <div className={styles.chosen}>
            {chosen ? (
              <ChoiceCard choice={chosen} t={t} />
            ) : (
              <p className={styles.note}>{t({ zh: '正在读取…', en: 'Reading…' })}</p>
            )}
            {readOnly ? null : (
              <Button buttonStyle="secondary" margin={false} onClick={() => setValue(null)} size="small">
                {t({ zh: '换一条', en: 'Choose another' })}
              </Button>
            )}
          </div>
        ) : (
          <Search onChoose={setValue} t={t} use={use} />
        )}
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}

function Search({ use, onChoose, t }: { use: string; onChoose: (id: string) => void; t: (text: Bilingual) => string }) {
  const id = useId()
  const [words, setWords] = useState('')
  const [withPhoto, setWithPhoto] = useState(false)
  const [product, setProduct] = useState<ProductChoice | null>(null)
  const choices = useReviews({
    purpose: use,
    words,
    ...(product ? { product: product.value } : {}),
    ...(withPhoto ? { photo: '1' } : {}),
  })
  const isNarrowed = Boolean(words.trim() || product || withPhoto)
  return (
    <div className={styles.search}>
      <div className={styles.filters}>
        <input
          aria-label={t({ zh: '搜评价文字、昵称或商品名', en: 'Search the text, the name or the product' })}
          id={`${id}-words`}
          // Enter would put a new line into the text around.
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          placeholder={t({ zh: '搜评价文字、昵称或商品名', en: 'Search the text, the name or the product' })}
          type="search"
          value={words}
        />
        <ProductFilter onProduct={setProduct} product={product} t={t} />
        <label>
          <input checked={withPhoto} onChange={(event) => setWithPhoto(event.target.checked)} type="checkbox" />
          {t({ zh: '只看有图', en: 'With photos' })}
        </label>
      </div>
      {choices.length > 0 ? (
        <ul aria-label={t({ zh: '可以引用的评价', en: 'Reviews that may be quoted' })} className={styles.choices}>
          {choices.map((choice) => (
            <li key={choice.id}>
              <button onClick={() => onChoose(choice.id)} type="button">
                <ChoiceCard choice={choice} t={t} />
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.note}>
          {isNarrowed
            ? t({
                zh: '这样找不到可以引用的评价。换个词，或去掉商品、有图的限制再看。',
                en: 'No review that may be quoted is like this. Try another word, or lift the limits.',
              })
            : t({
                zh: '没有可以引用的评价。只有已展示、作者授权了这个用途、文字也适合再用的评价会列在这里。',
                en: 'Nothing may be quoted. Listed here are shown reviews whose author agreed to this use and whose text may be reused.',
              })}
        </p>
      )}
    </div>
  )
}

/** What the hub offers for these wishes; a moment after the last of them. */
function useReviews(asked: Record<string, string> | null): ShownChoice[] {
  const query = asked ? new URLSearchParams(asked).toString() : ''
  const [found, setFound] = useState<{ query: string; reviews: ShownChoice[] }>({ query: '', reviews: [] })
  useEffect(() => {
    if (!query) return
    const stop = new AbortController()
    const pause = setTimeout(async () => {
      const reviews = await ask(query, stop.signal)
      if (reviews) setFound({ query, reviews })
    }, 200)
    return () => {
      clearTimeout(pause)
      stop.abort()
    }
  }, [query])
  return query && !(query.includes('id=') && found.query !== query) ? found.reviews : []
}

async function ask(query: string, signal: AbortSignal): Promise<ShownChoice[] | null> {
  try {
    const answer = await fetch(`/api/promotable-reviews?${query}`, { credentials: 'same-origin', signal })
    return answer.ok ? ((await answer.json()) as { reviews: ShownChoice[] }).reviews : null
  } catch {
    return null
  }
}
