'use client'
import { Button, useDocumentInfo, useForm, useFormFields, useFormInitializing } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { bodyText } from '#content/writing/body-text.ts'
import { countWords, readingMinutes } from '#content/writing/text-length.ts'
import { send } from '../send.client.ts'
import { useSend } from '../use-send.client.ts'
import type { ShownCheck } from './checks-endpoint.ts'
import { type MarkedWord, markStyle, showWord, useMarkedWords } from './marked-words.client.ts'
import css from './WritingPanel.module.css'

const STATE_MARK = { good: '✓', mind: '!', mend: '✕' } as const

/** Beside a text: how long it is, what it says that advertising may not, and the list to go through before publishing. */
export function WritingPanel() {
  const { t, language } = useSend()
  const body = useFormFields(([fields]) => fields.body?.value)
  const head = useFormFields(([fields]) => JSON.stringify(['title', 'dek', 'cover'].map((name) => fields[name]?.value ?? null)))
  const text = useMemo(() => bodyText(body), [body])
  const why = useCallback((word: MarkedWord) => (language === 'en' ? word.rule.why.en : word.rule.why.zh), [language])
  const marked = useMarkedWords(why)
  const { checks, isLooking, isLost, isPast, look } = useChecks(text, head)
  const open = checks.filter(({ state }) => state !== 'good')

  return (
    <section aria-label={t({ zh: '写作助手', en: 'Writing' })} className={css.panel}>
      <style>{markStyle}</style>
      <dl className={css.length}>
        <div>
          <dt>{t({ zh: '字数', en: 'Words' })}</dt>
          <dd>{countWords(text)}</dd>
        </div>
        <div>
          <dt>{t({ zh: '读完约', en: 'Reading time' })}</dt>
          <dd>{t({ zh: `${readingMinutes(text)} 分钟`, en: `${readingMinutes(text)} min` })}</dd>
        </div>
      </dl>
      {marked.length > 0 ? (
        <>
          <h4 className={css.title}>{t({ zh: `广告法用语 ${marked.length} 处`, en: `Advertising law: ${marked.length}` })}</h4>
          <ul className={css.words}>
            {marked.map((word, n) => (
              <li key={`${n}:${word.words}`}>
                <button className={css.word} onClick={() => showWord(word)} title={why(word)} type="button">
                  {word.words}
                </button>
                <span className={css.why}>{why(word)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h4 className={css.title}>
        {t({ zh: '发布前检查', en: 'Before publishing' })}
        <span aria-live="polite" className={css.sum}>
          {sumOf({ count: checks.length, open: open.length, isLooking, isLost, isPast }, t)}
        </span>
      </h4>
      <ul className={css.checks}>
        {[...open, ...checks.filter(({ state }) => state === 'good')].map(({ name, label, state, says }) => (
          <li className={css[state]} key={name}>
            <span aria-hidden="true" className={css.mark}>
              {STATE_MARK[state]}
            </span>
            <span>
              {label}
              {says.map((one) => (
                <span className={css.says} key={one}>
                  {one}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <Button buttonStyle="secondary" disabled={isLooking} margin={false} onClick={look} size="small">
        {t({ zh: '重新检查', en: 'Check again' })}
      </Button>
    </section>
  )
}

type Sum = { count: number; open: number; isLooking: boolean; isLost: boolean; isPast: boolean }

function sumOf({ count, open, isLooking, isLost, isPast }: Sum, t: (text: { zh: string; en: string }) => string): string {
  if (isLost) return t({ zh: '没有检查成功', en: 'The check did not arrive' })
  if (isLooking && count === 0) return t({ zh: '检查中…', en: 'Checking…' })
  if (count === 0) return ''
  if (isPast) return t({ zh: '检查以后又改过', en: 'Written on since' })
  return open === 0 ? t({ zh: '都好了', en: 'All good' }) : t({ zh: `${open} 项要看`, en: `${open} to look at` })
}

/** Asks the hub at the beginning, whenever somebody saved, and on demand; the newest answer counts. `isPast`: the text has changed since. */
function useChecks(text: string, head: string) {
  const { collectionSlug, data } = useDocumentInfo()
  const { getData } = useForm()
  const isInitializing = useFormInitializing()
  const [answer, setAnswer] = useState<{ checks: ShownCheck[]; isLost: boolean }>({ checks: [], isLost: false })
  const [isLooking, setLooking] = useState(true)
  const turn = useRef(0)
  const now = useRef({ text, head })
  now.current = { text, head }
  const [looked, setLooked] = useState(now.current)

  const look = useCallback(async () => {
    const mine = ++turn.current
    setLooking(true)
    setLooked(now.current)
    const sent = await send<{ checks: ShownCheck[] }>('/writing-checks', { collection: collectionSlug, values: getData() }, '')
    if (mine !== turn.current) return
    setAnswer((before) => (sent.ok ? { checks: sent.value.checks, isLost: false } : { ...before, isLost: true }))
    setLooking(false)
  }, [collectionSlug, getData])

  const savedAt = data?.updatedAt
  useEffect(() => {
    if (!isInitializing) void look()
  }, [isInitializing, look, savedAt])

  return { ...answer, isLooking, isPast: looked.text !== text || looked.head !== head, look }
}
