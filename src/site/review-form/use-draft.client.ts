import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { DAY_MS } from '#platform/days.ts'
import type { SentClip } from './send-clip.client.ts'
import type { Media } from './use-media.client.ts'

const KEPT_MS = 30 * DAY_MS
/** The hub keeps photos without a review for a day. */
const PHOTOS_KEPT_MS = 22 * 3_600_000
const SAVE_MS = 500

type Photo = { token: string; picture: string }
type Draft = { at: number; fields: [string, string][]; photos: Record<string, Photo[]>; clips?: Record<string, SentClip> }

/** `mediaOf` names the photos and the clip of each part of the form; the names stay the same while the page stands. */
type Drafted = { form: RefObject<HTMLFormElement | null>; name: string; mediaOf: () => Map<string, Media> }

/**
 * Keeps what was typed into a form in this browser until it is taken in, so that it survives a page that is closed or killed. It
 * fills only fields that nobody has touched. Where a browser keeps nothing there is no draft, and nothing else changes.
 */
export function useDraft({ form, name, mediaOf }: Drafted) {
  const [isRestored, setRestored] = useState(false)
  const latest = useRef(mediaOf)
  latest.current = mediaOf
  const isOver = useRef(false)
  const found = useRef<Draft | null>(null)
  const key = `hub-review-draft:${name}`

  useEffect(() => {
    const element = form.current
    if (!element) return
    const draft = read(key)
    found.current = draft
    if (draft) {
      const [hasFields, hasMedia] = [fillFields(element, draft), restoreMedia(draft, latest.current())]
      if (hasFields || hasMedia) setRestored(true)
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const save = () => {
      clearTimeout(timer)
      if (!isOver.current && form.current) write(key, form.current, latest.current())
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(save, SAVE_MS)
    }
    // Phones end pages without another word than this.
    const leave = () => document.visibilityState === 'hidden' && save()
    element.addEventListener('input', later)
    document.addEventListener('visibilitychange', leave)
    window.addEventListener('pagehide', save)
    return () => {
      clearTimeout(timer)
      element.removeEventListener('input', later)
      document.removeEventListener('visibilitychange', leave)
      window.removeEventListener('pagehide', save)
    }
  }, [form, key])

  const clear = () => {
    isOver.current = true
    remove(key)
  }
  /** For fields that came into the form later, as those of a product do. */
  const refill = useCallback(() => {
    if (form.current && found.current && !isOver.current) fillFields(form.current, found.current)
  }, [form])
  return { isRestored, clear, refill }
}

function write(key: string, form: HTMLFormElement, media: Map<string, Media>): void {
  const fields = [...new FormData(form)].flatMap(([field, value]) =>
    typeof value === 'string' && !field.startsWith('$') && value !== '' ? [[field, value] as [string, string]] : [],
  )
  const photos = [...media].map(([part, one]) => [
    part,
    one.photos.photos.flatMap((photo) => (photo.state === 'kept' ? [{ token: photo.token, picture: photo.picture }] : [])),
  ])
  const clips = [...media].flatMap(([part, { film }]) => {
    if (film.clip?.state !== 'kept') return []
    const { state: _state, ...clip } = film.clip
    return [[part, clip]]
  })
  const kept = { photos: Object.fromEntries(photos), clips: Object.fromEntries(clips) }
  try {
    localStorage.setItem(key, JSON.stringify({ at: Date.now(), fields, ...kept } satisfies Draft))
  } catch {}
}

function read(key: string): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null
    return draft && Date.now() - draft.at < KEPT_MS ? draft : null
  } catch {
    return null
  }
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {}
}

/** Whether anything came back. */
function fillFields(form: HTMLFormElement, draft: Draft): boolean {
  let isFilled = false
  for (const field of form.elements) {
    if (!isField(field) || field.type === 'hidden') continue
    const values = draft.fields.filter(([name]) => name === field.name).map(([, value]) => value)
    if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) {
      const isTouched = field.checked !== field.defaultChecked || (field.type === 'radio' && hasChoice(form, field.name))
      // A radio is chosen, never unchosen: its neighbour that stood chosen goes by itself.
      if (field.type === 'radio' && !values.includes(field.value)) continue
      // Consent is given each time anew.
      if (isTouched || isConsent(field.name) || field.checked === values.includes(field.value)) continue
      field.checked = values.includes(field.value)
      isFilled = true
    } else if (field.type !== 'file' && field.value === untouchedValue(field) && values[0] && takes(field, values[0])) {
      field.value = values[0]
      isFilled = true
    }
  }
  return isFilled
}

function restoreMedia(draft: Draft, media: Map<string, Media>): boolean {
  if (Date.now() - draft.at > PHOTOS_KEPT_MS) return false
  let isFilled = false
  for (const [part, kept] of Object.entries(draft.photos)) {
    if (kept.length === 0) continue
    media.get(part)?.photos.restore(kept)
    isFilled = true
  }
  for (const [part, kept] of Object.entries(draft.clips ?? {})) {
    media.get(part)?.film.restore(kept)
    isFilled = true
  }
  return isFilled
}

const isConsent = (name: string): boolean => name.startsWith('consent') || name === 'portrait'

type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const isField = (field: Element): field is Typed =>
  field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement

/** A list that a link has chosen from stays as it is. */
const untouchedValue = (field: Typed): string => (field instanceof HTMLSelectElement ? '' : field.defaultValue)

const takes = (field: Typed, value: string): boolean =>
  !(field instanceof HTMLSelectElement) || [...field.options].some((option) => option.value === value)

const hasChoice = (form: HTMLFormElement, name: string): boolean =>
  [...form.querySelectorAll<HTMLInputElement>('input[type="radio"]')].some(
    (one) => one.name === name && one.checked && !one.defaultChecked,
  )
