'use client'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import type { RunLine } from '#content/run-sheet/run-sheet.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import css from './run.module.css'
import { sayPrice } from './say-price.ts'
import type { Run } from './use-run.client.ts'

type Props = { run: Run; mayRun: boolean; t: (text: Bilingual) => string }

/** Every line: drag its handle, or press the arrows on it; tick it off. */
export function RunLines({ run, mayRun, t }: Props) {
  const [dragged, setDragged] = useState<RunLine[] | null>(null)
  const [said, setSaid] = useState('')
  const body = useRef<HTMLTableSectionElement>(null)
  const lines = dragged ?? run.lines
  const current = lines.find(({ doneAt }) => !doneAt)?.id

  const move = (id: string, by: number) => {
    const from = run.lines.findIndex((line) => line.id === id)
    const to = Math.max(0, Math.min(run.lines.length - 1, from + by))
    if (to === from) return
    void run.reorder(moved(run.lines, from, to))
    setSaid(t({ zh: `排到第 ${to + 1} 个`, en: `Now number ${to + 1}` }))
  }
  const onKey = (event: KeyboardEvent, id: string) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!by) return
    event.preventDefault()
    move(id, by)
  }
  const onDrag = (event: PointerEvent, id: string) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const over = placeAt(body.current, event.clientY)
    const from = lines.findIndex((line) => line.id === id)
    if (over !== null && over !== from) setDragged(moved(lines, from, over))
  }
  const onDrop = () => {
    if (dragged) void run.reorder(dragged)
    setDragged(null)
  }

  return (
    <>
      <table className={css.lines}>
        <thead>
          <tr>
            {mayRun && <th aria-label={t({ zh: '换顺序', en: 'Order' })} className={css.screenOnly} />}
            <th>{t({ zh: '分钟', en: 'Minute' })}</th>
            <th>{t({ zh: '商品', en: 'Product' })}</th>
            <th>{t({ zh: '直播价', en: 'Live price' })}</th>
            <th>{t({ zh: '限购', en: 'Limit' })}</th>
            <th>{t({ zh: '备货', en: 'Stock' })}</th>
            <th>{t({ zh: '讲解要点', en: 'Talking points' })}</th>
            <th>{t({ zh: '讲完', en: 'Shown' })}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {lines.map((line, place) => (
            <tr data-current={line.id === current || undefined} data-done={line.doneAt ? true : undefined} key={line.id}>
              {mayRun && (
                <td className={css.screenOnly}>
                  <button
                    aria-label={t({
                      zh: `第 ${place + 1} 个 ${line.title}，按 ↑ ↓ 换顺序`,
                      en: `Number ${place + 1}, ${line.title}: ↑ ↓ move it`,
                    })}
                    className={css.handle}
                    onKeyDown={(event) => onKey(event, line.id)}
                    onLostPointerCapture={onDrop}
                    onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
                    onPointerMove={(event) => onDrag(event, line.id)}
                    type="button"
                  >
                    ⠿
                  </button>
                </td>
              )}
              <td className={css.minute} data-label={t({ zh: '分钟', en: 'Minute' })}>
                {line.minute ?? '–'}
              </td>
              <td className={css.product}>
                <strong>{line.title}</strong>
                {line.sku && <small>{line.sku}</small>}
              </td>
              <td className={css.figure} data-label={t({ zh: '直播价', en: 'Live price' })}>
                {line.livePriceFen === null ? '–' : sayPrice(line.livePriceFen)}
              </td>
              <td className={css.figure} data-label={t({ zh: '限购', en: 'Limit' })}>
                {line.limit ?? '–'}
              </td>
              <td className={css.figure} data-label={t({ zh: '备货', en: 'Stock' })}>
                {line.stock ?? '–'}
              </td>
              <td className={css.text}>{line.points}</td>
              <td className={css.tick}>
                <label>
                  <input
                    aria-label={t({ zh: `${line.title} 讲完了`, en: `${line.title} was shown` })}
                    checked={line.doneAt !== null}
                    disabled={!mayRun}
                    onChange={(event) => void run.tick(line.id, event.target.checked)}
                    type="checkbox"
                  />
                </label>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p aria-live="polite" className={css.said}>
        {said}
      </p>
    </>
  )
}

function moved(lines: readonly RunLine[], from: number, to: number): RunLine[] {
  const rest = lines.filter((_, place) => place !== from)
  return [...rest.slice(0, to), lines[from]!, ...rest.slice(to)]
}

/** The place of the row at a height of the screen. */
function placeAt(body: HTMLTableSectionElement | null, y: number): number | null {
  const rows = [...(body?.rows ?? [])]
  const found = rows.findIndex((row) => {
    const { top, bottom } = row.getBoundingClientRect()
    return y >= top && y < bottom
  })
  return found === -1 ? null : found
}
