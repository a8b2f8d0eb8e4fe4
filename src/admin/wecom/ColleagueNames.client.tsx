'use client'
import { Button } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'
import css from './wecom.module.css'

type Colleague = { id: string; name: string; userid: string | null }

/** Who colleagues of this hub are in 企业微信, so that warnings reach whoever owns a product. */
export function ColleagueNames({ colleagues }: { colleagues: Colleague[] }) {
  const { t } = useSend()
  return (
    <section className={desk.panel}>
      <h2 className={desk.panelTitle}>{t({ zh: '同事在企业微信里的账号', en: 'Colleagues in WeCom' })}</h2>
      <p className={desk.hint}>
        {t({
          zh: '商品负责人填了 UserID，他负责的商品一有差评，就会在企业微信里收到提醒。UserID 在企业微信后台的通讯录里。',
          en: 'Whoever owns a product and has a UserID here is told of its bad reviews in WeCom. UserIDs are in WeCom’s address book.',
        })}
      </p>
      <ul className={css.colleagues}>
        {colleagues.map((colleague) => (
          <Line colleague={colleague} key={colleague.id} />
        ))}
      </ul>
    </section>
  )
}

function Line({ colleague }: { colleague: Colleague }) {
  const { t, act, isBusy, error } = useSend()
  const [kept, setKept] = useState(colleague.userid ?? '')
  const [userid, setUserid] = useState(kept)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await act('/wecom-account/colleagues', { user: colleague.id, userid })) setKept(userid)
  }
  return (
    <li>
      <form onSubmit={(event) => void submit(event)}>
        <label className={desk.field}>
          {colleague.name}
          <input
            autoComplete="off"
            maxLength={64}
            onChange={(event) => setUserid(event.target.value)}
            placeholder="UserID"
            value={userid}
          />
        </label>
        <Button buttonStyle="secondary" disabled={isBusy || userid === kept} size="medium" type="submit">
          {t({ zh: '保存', en: 'Keep' })}
        </Button>
      </form>
      {error && (
        <p className={desk.error} role="alert">
          {error}
        </p>
      )}
    </li>
  )
}
