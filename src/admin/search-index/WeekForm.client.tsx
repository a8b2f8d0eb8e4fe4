'use client'
import { Button } from '@payloadcms/ui'
import { type ClipboardEvent, type FormEvent, useState } from 'react'
import { useSend } from '../use-send.client.ts'
import entry from './entry.module.css'
import { readTyped, splitPasted } from './typed-values.ts'
import type { WeekOutcome } from './week-endpoint.ts'

type Words = { word: string; values: (number | null)[] }[]
type Props = { source: string; monday: string; today: string; week: { days: string[]; words: Words } }

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'].map((zh, index) => ({
  zh: `周${zh}`,
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][index]!,
}))

/** Seven fields a word, a screenshot for all of them, and one button that stays in reach of the thumb. */
export function WeekForm({ source, monday, today, week: { days, words } }: Props) {
  const { t, act, isBusy, error } = useSend()
  const [typed, setTyped] = useState(
    () =>
      new Map(
        words.flatMap(({ word, values }) => values.map((value, day) => [`${word} ${day}`, value === null ? '' : String(value)])),
      ),
  )
  const [shot, setShot] = useState<File | null>(null)
  const [problem, setProblem] = useState('')
  const [outcome, setOutcome] = useState<WeekOutcome | null>(null)
  const set = (word: string, day: number, texts: string[]) => {
    const next = new Map(typed)
    for (const [index, text] of texts.entries()) if (day + index < 7) next.set(`${word} ${day + index}`, text)
    setTyped(next)
    setOutcome(null)
  }
  const paste = (word: string, day: number, event: ClipboardEvent<HTMLInputElement>) => {
    const texts = splitPasted(event.clipboardData.getData('text'))
    if (texts.length < 2) return
    event.preventDefault()
    set(word, day, texts)
  }
  const isWrong = (text: string) => text.trim() !== '' && readTyped(text) === undefined

  const save = async (event: FormEvent) => {
    event.preventDefault()
    setProblem('')
    setOutcome(null)
    const values = words.flatMap(({ word }) =>
      days.flatMap((day, index) => {
        const text = typed.get(`${word} ${index}`) ?? ''
        return text.trim() === '' ? [] : [{ keyword: word, day, value: readTyped(text) ?? text }]
      }),
    )
    if (values.length === 0) return setProblem(t({ zh: '还没有填数。', en: 'Nothing is entered yet.' }))
    const evidence = shot ? await uploadShot(shot) : undefined
    if (evidence === null)
      return setProblem(
        t({
          zh: '截图没有传上去：应为 JPEG、PNG 或 WebP。数还没有保存，请重试。',
          en: 'The screenshot was not taken: JPEG, PNG or WebP. Nothing is saved yet; try again.',
        }),
      )
    setOutcome(await act<WeekOutcome>('/search-index/week', { source, week: monday, values, evidence }))
    if (evidence) setShot(null)
  }

  return (
    <form className={entry.form} noValidate onSubmit={(event) => void save(event)}>
      {words.map(({ word }) => (
        <fieldset className={entry.word} key={word}>
          <legend>{word}</legend>
          <div className={entry.week}>
            {days.map((day, index) => {
              const text = typed.get(`${word} ${index}`) ?? ''
              return (
                <label key={day}>
                  {t(WEEKDAYS[index]!)} {Number(day.slice(5, 7))}/{Number(day.slice(8))}
                  <input
                    aria-invalid={isWrong(text)}
                    autoComplete="off"
                    disabled={day > today}
                    inputMode="decimal"
                    onChange={(event) => set(word, index, [event.target.value])}
                    onPaste={(event) => paste(word, index, event)}
                    value={text}
                  />
                </label>
              )
            })}
          </div>
        </fieldset>
      ))}
      <label className={entry.shot}>
        {t({
          zh: '截图（可不传，作为这些数的凭证，只在后台可见）',
          en: 'Screenshot (optional; the proof of these values, seen in the admin only)',
        })}
        <input
          accept="image/jpeg,image/png,image/webp"
          onChange={(event) => setShot(event.target.files?.[0] ?? null)}
          type="file"
        />
      </label>
      <div className={entry.save}>
        <Button disabled={isBusy} size="medium" type="submit">
          {isBusy ? t({ zh: '正在保存…', en: 'Saving…' }) : t({ zh: '保存这一周', en: 'Save the week' })}
        </Button>
        <a href={`/admin/search-index?source=${encodeURIComponent(source)}`}>{t({ zh: '看曲线', en: 'To the curves' })}</a>
        <div aria-live="polite">
          {(problem || error) && <p className={entry.error}>{problem || error}</p>}
          {outcome && <p className={outcome.rejected.length > 0 ? entry.error : undefined}>{t(describe(outcome))}</p>}
        </div>
      </div>
    </form>
  )
}

/** The id of the stored screenshot; `null` when it was not taken. */
async function uploadShot(file: File): Promise<string | null> {
  const body = new FormData()
  body.append('file', file)
  body.append('_payload', '{}')
  const response = await fetch('/api/index-evidence', { method: 'POST', credentials: 'same-origin', body }).catch(() => null)
  const stored = (await response?.json().catch(() => null)) as { doc?: { id?: string } } | null
  return (response?.ok && stored?.doc?.id) || null
}

function describe({ accepted, duplicates, rejected }: WeekOutcome) {
  const wrong = rejected.map(({ keyword, day }) => `${keyword} ${day.slice(5)}`)
  return {
    zh: `已保存 ${accepted} 个数${duplicates > 0 ? `，${duplicates} 个没有变化` : ''}。${wrong.length > 0 ? `看不懂、没有保存：${wrong.join('、')}。` : ''}`,
    en: `${accepted} values saved${duplicates > 0 ? `, ${duplicates} unchanged` : ''}. ${wrong.length > 0 ? `Not understood and not saved: ${wrong.join(', ')}.` : ''}`,
  }
}
