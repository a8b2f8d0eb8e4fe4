'use client'
import { Button } from '@payloadcms/ui'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { channels } from '#content/channels.ts'
import { countdownDays, type PosterKind, posterKinds } from '#posters/kinds.ts'
import { ConfirmButton } from '../ConfirmButton.client.tsx'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'
import { nameChannel } from './name-channel.ts'
import css from './posters.module.css'

type MadeBefore = { id: string; kind: PosterKind; days: number; channel: string; via: string; person: string; made_at: string }

type Props = {
  subject: string
  kinds: PosterKind[]
  /** On which day a countdown of so many days is sent; nothing for what is no live. */
  sendDays: Record<number, string> | null
  today: string
  made: MadeBefore[]
}

type Shown = { id: string; address: string; kind: PosterKind; days: number }

/** Pick a kind, say where it goes and whose it is, see it, keep it. */
export function PosterMaker({ subject, kinds, sendDays, today, made }: Props) {
  const { t, act, isBusy, error } = useSend()
  const open = countdownDays.filter((days) => sendDays && (sendDays[days] ?? '') >= today)
  const [kind, setKind] = useState<PosterKind>(kinds[0]!)
  const [days, setDays] = useState<readonly number[]>(open)
  const [shown, setShown] = useState<Shown[]>([])
  const form = useRef<HTMLFormElement>(null)
  // What was picked before the scripts came is kept; the other fields are read when the form is sent.
  useEffect(() => {
    const picked = form.current?.querySelector<HTMLInputElement>('input[name="kind"]:checked')?.value
    const known = posterKinds.find((one) => one.kind === picked)
    if (known) setKind(known.kind)
  }, [])
  const isOver = kind === 'countdown' && open.length === 0
  const asked = kind === 'countdown' ? countdownDays.filter((one) => days.includes(one) && open.includes(one)) : [0]

  /** A whole set is made one by one, and each is shown as soon as it is there. */
  const make = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const typed = (name: string) => String(fields.get(name) ?? '').trim()
    setShown([])
    for (const one of asked) {
      const answer = await act<{ id: string; address: string }>('/posters', {
        subject,
        kind,
        channel: typed('channel'),
        via: typed('via'),
        person: typed('person'),
        days: one,
      })
      if (!answer) return
      setShown((before) => [...before, { ...answer, kind, days: one }])
    }
  }

  const sayMake = (count: number) =>
    count > 1 ? t({ zh: `生成 ${count} 张海报`, en: `Make ${count} posters` }) : t({ zh: '生成海报', en: 'Make the poster' })
  const sayDrawing = (number: number, of: number) =>
    of > 1 ? t({ zh: `正在画第 ${number} / ${of} 张…`, en: `Drawing ${number} of ${of}…` }) : t({ zh: '正在画…', en: 'Drawing…' })

  return (
    <div className={css.desk}>
      <form className={desk.stack} onSubmit={(event) => void make(event)} ref={form}>
        <fieldset className={css.kinds}>
          <legend>{t({ zh: '海报种类', en: 'Kind' })}</legend>
          {posterKinds
            .filter((known) => kinds.includes(known.kind))
            .map((known) => (
              <label key={known.kind}>
                <input
                  checked={kind === known.kind}
                  name="kind"
                  onChange={() => setKind(known.kind)}
                  type="radio"
                  value={known.kind}
                />
                {t(known.label)}
              </label>
            ))}
        </fieldset>
        {kind === 'countdown' && sendDays ? (
          <fieldset className={css.kinds}>
            <legend>{t({ zh: '哪天发（可以一次做一套）', en: 'Sent on (a whole set at once)' })}</legend>
            {countdownDays.map((one) => (
              <label key={one}>
                <input
                  checked={days.includes(one) && open.includes(one)}
                  disabled={!open.includes(one)}
                  onChange={({ target }) => setDays(target.checked ? [...days, one] : days.filter((other) => other !== one))}
                  type="checkbox"
                />
                {`${sendDays[one]} · ${t(one === 0 ? { zh: '当天', en: 'the day itself' } : { zh: `还有 ${one} 天`, en: sayDays(one) })}`}
              </label>
            ))}
            {isOver ? (
              <p className={desk.hint}>{t({ zh: '这场直播的日子已经过去。', en: 'The days of this live have passed.' })}</p>
            ) : null}
          </fieldset>
        ) : null}
        <label className={desk.field}>
          {t({ zh: '发到哪个渠道', en: 'Channel' })}
          <select defaultValue="moments" name="channel">
            {channels.map((one) => (
              <option key={one.name} value={one.name}>
                {t(one.label)}
              </option>
            ))}
          </select>
        </label>
        <label className={desk.field}>
          {t({ zh: '谁的海报：分享人代码（可不填）', en: 'Whose it is: share code (optional)' })}
          <input
            autoComplete="off"
            maxLength={64}
            name="via"
            pattern="[A-Za-z0-9_\-]*"
            placeholder={t({ zh: '字母、数字、_ 和 -', en: 'A-Z a-z 0-9 _ -' })}
          />
        </label>
        {kind === 'invitation' ? (
          <label className={desk.field}>
            {t({ zh: '邀请人（可不填，印在海报上）', en: 'Who invites (optional, printed)' })}
            <input autoComplete="off" maxLength={12} name="person" />
          </label>
        ) : null}
        <Button disabled={isBusy || isOver || asked.length === 0} margin={false} type="submit">
          {isBusy ? sayDrawing(shown.length + 1, asked.length) : sayMake(asked.length)}
        </Button>
        <div aria-live="polite">{error ? <p className={desk.error}>{error}</p> : null}</div>
      </form>
      <div className={css.shown}>
        {shown.length > 0 ? (
          shown.map((poster) => <Poster isOneOfMany={asked.length > 1} key={poster.id} poster={poster} t={t} />)
        ) : (
          <p className={css.blank}>{t({ zh: '海报会出现在这里。', en: 'The poster appears here.' })}</p>
        )}
      </div>
      {made.length > 0 ? <Made made={made} /> : null}
    </div>
  )
}

type Say = (text: { zh: string; en: string }) => string

function Poster({ poster, isOneOfMany, t }: { poster: Shown; isOneOfMany: boolean; t: Say }) {
  const name =
    poster.days === 0 ? { zh: '当天', en: 'the day itself' } : { zh: `还有 ${poster.days} 天`, en: sayDays(poster.days) }
  const figure = useRef<HTMLElement>(null)
  useEffect(() => figure.current?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <figure ref={figure}>
      <img alt={t({ zh: '生成的海报', en: 'The poster' })} height={1440} src={poster.address} width={1080} />
      <figcaption>
        <a download href={`/api/posters/${poster.id}?download=1`}>
          {t({ zh: '下载 JPG', en: 'Download as JPG' })}
        </a>
        <span className={desk.hint}>
          {isOneOfMany
            ? t(name)
            : t({ zh: '手机上长按图片即可保存，发朋友圈用原图。', en: 'On a phone, hold the picture to keep it.' })}
        </span>
      </figcaption>
    </figure>
  )
}

const sayDays = (days: number) => `${days} ${days === 1 ? 'day' : 'days'} before`

function Made({ made }: { made: MadeBefore[] }) {
  const { t, act, isBusy, error } = useSend()
  return (
    <section className={css.made}>
      <h2 className={desk.panelTitle}>{t({ zh: '做过的海报', en: 'Made before' })}</h2>
      <p className={desk.hint}>
        {t({ zh: '内容改了，再打开就是新的。', en: 'Opened again, each shows the content as it is then.' })}
      </p>
      {error && (
        <p className={desk.error} role="alert">
          {error}
        </p>
      )}
      <ul className={desk.stack}>
        {made.map((poster) => (
          <li key={poster.id}>
            <a href={`/api/posters/${poster.id}`} rel="noreferrer" target="_blank">
              {t(posterKinds.find(({ kind }) => kind === poster.kind)!.label)}
              {poster.kind === 'countdown' ? ` ${poster.days}` : ''}
            </a>
            <span className={desk.quiet}>
              {['', t(nameChannel(poster.channel)), poster.via, poster.person]
                .filter((part, n) => n === 0 || part !== '')
                .join(' · ')}
            </span>
            {poster.kind === 'invitation' && (
              <ConfirmButton
                isDisabled={isBusy}
                label={t({ zh: '删除', en: 'Delete' })}
                onConfirm={() => void act('/posters/forget', { id: poster.id })}
                question={t({ zh: '确定删除？', en: 'Delete it?' })}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
