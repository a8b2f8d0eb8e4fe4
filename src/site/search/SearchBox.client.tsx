'use client'

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import buttons from '../parts/Button.module.css'
import form from '../parts/SearchForm.module.css'
import { forgetRecent, readRecent, remember } from './recent.client.ts'
import styles from './SearchBox.module.css'
import { useSuggestions } from './use-suggestions.client.ts'

export type BoxWords = {
  label: string
  placeholder: string
  submit: string
  recent: string
  forget: string
  offered: string
  none: string
}

/** `action` is the address of the search in the language of the page; without scripts this is a plain form. */
export function SearchBox({ action, query, words }: { action: string; query: string; words: BoxWords }) {
  const list = useId()
  const [typed, setTyped] = useState(query)
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const [recent, setRecent] = useState<string[]>([])
  const isComposing = useRef(false)
  const { offered, ask } = useSuggestions(`${action}/suggest`)
  const isRecent = typed.trim() === ''
  const options = isRecent
    ? recent.map((text) => ({ title: text, path: `${action}?q=${encodeURIComponent(text)}`, kind: '' }))
    : offered
  const isShown = isOpen && options.length > 0

  useEffect(() => remember(query), [query])

  const open = () => {
    setRecent(readRecent())
    setOpen(true)
    setAt(-1)
  }
  const change = (text: string) => {
    setTyped(text)
    if (isComposing.current) return
    open()
    ask(text)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      if (!isShown) return open()
      // One place more than there are: that of the words themselves.
      setAt(((at + 1 + step + options.length + 1) % (options.length + 1)) - 1)
    } else if (event.key === 'Escape' && isShown) {
      event.preventDefault()
      setOpen(false)
      setAt(-1)
    } else if (event.key === 'Enter' && isShown && options[at]) {
      event.preventDefault()
      location.assign(options[at].path)
    }
  }

  return (
    <search className={styles.box} onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setOpen(false)}>
      <form action={action} className={form.form}>
        <label className={form.label} htmlFor="q">
          {words.label}
        </label>
        <input
          aria-activedescendant={isShown && at >= 0 ? `${list}${at}` : undefined}
          aria-autocomplete="list"
          aria-controls={list}
          aria-expanded={isShown}
          autoComplete="off"
          className={form.input}
          enterKeyHint="search"
          id="q"
          maxLength={60}
          name="q"
          onChange={(event) => change(event.target.value)}
          onCompositionEnd={(event) => {
            isComposing.current = false
            change(event.currentTarget.value)
          }}
          onCompositionStart={() => {
            isComposing.current = true
          }}
          onFocus={open}
          onKeyDown={press}
          placeholder={words.placeholder}
          role="combobox"
          type="search"
          value={typed}
        />
        <button className={buttons.filled} type="submit">
          {words.submit}
        </button>
      </form>
      <div className={styles.below} hidden={!isShown}>
        {isRecent ? (
          <p className={styles.head}>
            {words.recent}
            <button
              onClick={() => {
                forgetRecent()
                setRecent([])
                // The button goes with the list.
                document.getElementById('q')?.focus()
              }}
              type="button"
            >
              {words.forget}
            </button>
          </p>
        ) : null}
        <div aria-label={isRecent ? words.recent : words.label} className={styles.list} id={list} role="listbox">
          {options.map(({ title, path, kind }, index) => (
            <a
              aria-selected={index === at}
              href={path}
              id={`${list}${index}`}
              key={path}
              onMouseDown={(event) => event.preventDefault()}
              role="option"
              tabIndex={-1}
            >
              <span lang="zh-Hans-CN">{title}</span>
              <small>{kind}</small>
            </a>
          ))}
        </div>
      </div>
      <p aria-live="polite" data-unseen="">
        {isOpen && !isRecent ? (options.length > 0 ? words.offered.replace('#', String(options.length)) : words.none) : ''}
      </p>
    </search>
  )
}
