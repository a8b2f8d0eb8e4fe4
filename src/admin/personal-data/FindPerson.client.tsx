'use client'
import { Button } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { ConfirmButton } from '../ConfirmButton.client.tsx'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'
import { type ErasedCounts, sayErased } from './erased.ts'
import { type FoundPerson, isKept, mayErase, sayFound } from './found.ts'
import { type KeyKind, keyKinds } from './key-kinds.ts'
import { saveExport } from './save-export.client.ts'

type Key = { kind: KeyKind; value: string; source: string }
type Found = FoundPerson & { key: Key }

/** Finds somebody by an id that he told, for a copy of what is kept of him or its erasure. */
export function FindPerson({ malls }: { malls: { slug: string; label: string }[] }) {
  const { t, act, isBusy, error } = useSend()
  const [kind, setKind] = useState<KeyKind>('openid')
  const [found, setFound] = useState<Found | null>(null)
  const [erased, setErased] = useState<ErasedCounts | null>(null)
  const [isUnsaved, setUnsaved] = useState(false)
  const save = async ({ key }: Found) => setUnsaved(!(await saveExport(key)))
  const find = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const key = { kind, value: String(data.get('value')).trim(), source: String(data.get('source') ?? malls[0]!.slug) }
    setErased(null)
    setUnsaved(false)
    const answer = await act<Omit<FoundPerson, 'kind'>>('/personal-data/find', key)
    setFound(answer && { ...answer, kind, key })
  }
  const erase = async ({ key }: Found) => {
    const gone = await act<ErasedCounts>('/personal-data/erase', key)
    setErased(gone)
    if (gone) setFound(null)
  }
  const { placeholder } = keyKinds.find(({ value }) => value === kind)!
  return (
    <section className={`${desk.panel} ${desk.stack}`}>
      <h2 className={desk.panelTitle}>{t({ zh: '按编号或手机号查找', en: 'Find by an id or a phone' })}</h2>
      <p className={desk.hint}>
        {t({
          zh: '没有订单的人（只用微信登录过、只约过直播提醒、只在企业微信里）用编号查找；没登录就申请过试用的人用手机号查找。先核实对方确实是本人。',
          en: 'For who has no order: signed in with WeChat alone, allowed a reminder, is a customer in WeCom, or applied for a trial with a phone. Make sure first that it is themself who asks.',
        })}
      </p>
      <form className={desk.form} onSubmit={(event) => void find(event)}>
        <label className={desk.field}>
          {t({ zh: '哪种编号', en: 'Which id' })}
          <select onChange={(event) => setKind(event.target.value as KeyKind)} value={kind}>
            {keyKinds.map(({ value, label }) => (
              <option key={value} value={value}>
                {t(label)}
              </option>
            ))}
          </select>
        </label>
        {kind === 'member' && (
          <label className={desk.field}>
            {t({ zh: '商城', en: 'Mall' })}
            <select name="source">
              {malls.map(({ slug, label }) => (
                <option key={slug} value={slug}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        )}
        <label className={desk.field}>
          {kind === 'mobile' ? t({ zh: '手机号', en: 'Phone' }) : t({ zh: '编号', en: 'Id' })}
          <input autoComplete="off" maxLength={128} name="value" placeholder={placeholder} required spellCheck={false} />
        </label>
        <Button disabled={isBusy} size="large" type="submit">
          {t({ zh: '查找', en: 'Find' })}
        </Button>
      </form>
      {error && (
        <p className={desk.error} role="alert">
          {error}
        </p>
      )}
      {erased && <p role="status">{t(sayErased(erased))}</p>}
      {found && (
        <div className={desk.stack} role="status">
          <p>{t(sayFound(found))}</p>
          <div className={desk.actions}>
            {mayErase(found) && (
              <ConfirmButton
                isDisabled={isBusy}
                label={t({ zh: '删除此人的记录', en: 'Erase this person' })}
                onConfirm={() => void erase(found)}
                question={t({ zh: '不可恢复，确定删除？', en: 'It cannot be undone: erase?' })}
              />
            )}
            {isKept(found) && (
              <Button buttonStyle="secondary" disabled={isBusy} onClick={() => void save(found)} size="small">
                {t({ zh: '导出 JSON', en: 'Export as JSON' })}
              </Button>
            )}
          </div>
          {isUnsaved && (
            <p className={desk.error} role="alert">
              {t({ zh: '没有导出成功，请重试。', en: 'The export did not come: try again.' })}
            </p>
          )}
        </div>
      )}
    </section>
  )
}
