'use client'
import { Button } from '@payloadcms/ui'
import { type FormEvent, useState } from 'react'
import { ConfirmButton } from '../ConfirmButton.client.tsx'
import { CopyLink } from '../CopyLink.client.tsx'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'
import css from './account.module.css'

type Props = {
  /** What is typed into WeChat's backend. */
  address: string
  callback: { isSealed: boolean; heardAt: string | null } | null
  /** Of 企业微信 in place of WeChat: always sealed. */
  isWecom?: boolean
}

/** Where WeChat tells what happened (消息推送): its address, and the token and key that both sides know. */
export function CallbackForm({ address, callback, isWecom = false }: Props) {
  const door = isWecom ? '/wecom-account/callback' : '/wechat-account/callback'
  const { t, act, isBusy, error } = useSend()
  const [token, setToken] = useState('')
  const [aesKey, setKey] = useState('')
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    await act(door, { token, aesKey })
  }
  const generate = () => {
    setToken(random(32))
    setKey(random(43))
  }
  return (
    <section className={desk.panel}>
      <h2 className={desk.panelTitle}>
        {isWecom
          ? t({ zh: '接收企业微信的通知', en: 'What WeCom tells by itself' })
          : t({ zh: '接收微信的通知', en: 'What WeChat tells by itself' })}
      </h2>
      <p className={desk.hint}>
        {isWecom
          ? t({
              zh: '客户删除好友、进群退群由企业微信推送过来。先在这里生成并保存，再到自建应用的“接收消息”里填同样的内容，并勾选“客户联系”事件。',
              en: 'Removals and changes of groups come by this way. Make and keep a token and a key here, then enter the same under the application’s messages, with the events of customer contact.',
            })
          : t({
              zh: '发表结果、群发人数由微信推送过来。先在这里生成并保存，再到微信开发者平台的“消息推送”里填同样的内容：消息格式选 XML，加密方式选“安全模式”。',
              en: 'Results of publications come by this way. Make and keep a token and a key here, then enter the same in WeChat’s platform: XML, and the safe mode.',
            })}
      </p>
      <div className={`${desk.field} ${css.address}`}>
        {t({ zh: 'URL（服务器地址）', en: 'URL' })}
        <CopyLink label={{ zh: '服务器地址', en: 'URL' }} url={address} />
      </div>
      {!address.startsWith('https:') && (
        <p className={desk.hint}>
          {t({
            zh: '只有公网地址能收到通知：请先设置 PUBLIC_URL。',
            en: 'Only public addresses are reached: set PUBLIC_URL first.',
          })}
        </p>
      )}
      <p aria-live="polite" className={css.standing}>
        {callback
          ? sayStanding(callback, t)
          : isWecom
            ? t({ zh: '还没有设置，靠每 6 小时读取一次。', en: 'Not set up: it is read every six hours instead.' })
            : t({ zh: '还没有设置，发表结果靠定时查询。', en: 'Not set up: results are asked for instead.' })}
      </p>
      <form className={desk.stack} onSubmit={(event) => void save(event)}>
        <div className={desk.form}>
          <label className={desk.field}>
            Token
            <input
              autoComplete="off"
              maxLength={32}
              name="token"
              onChange={(event) => setToken(event.target.value)}
              pattern="[A-Za-z0-9]{3,32}"
              required
              value={token}
            />
          </label>
          <label className={desk.field}>
            {isWecom ? 'EncodingAESKey' : t({ zh: 'EncodingAESKey（明文模式留空）', en: 'EncodingAESKey (empty: plain mode)' })}
            <input
              autoComplete="off"
              maxLength={43}
              name="aesKey"
              onChange={(event) => setKey(event.target.value)}
              pattern="[A-Za-z0-9]{43}"
              required={isWecom}
              value={aesKey}
            />
          </label>
        </div>
        <p className={desk.hint}>
          {isWecom
            ? t({ zh: '保存以后不再显示，请先复制到企业微信后台。', en: 'Not shown again once kept: copy both to WeCom first.' })
            : t({
                zh: '保存以后不再显示，请先复制到微信后台。明文模式下微信不给内容签名，建议用安全模式。',
                en: 'Not shown again once kept: copy both to WeChat first. The plain mode does not sign what it says; the safe mode does.',
              })}
        </p>
        <div className={desk.actions}>
          <Button buttonStyle="secondary" disabled={isBusy} onClick={generate} size="medium" type="button">
            {t({ zh: '随机生成', en: 'Make both' })}
          </Button>
          <Button disabled={isBusy || token === ''} size="medium" type="submit">
            {callback ? t({ zh: '换成这一组', en: 'Keep these instead' }) : t({ zh: '保存', en: 'Keep' })}
          </Button>
          {callback && (
            <ConfirmButton
              isDisabled={isBusy}
              label={t({ zh: '停止接收', en: 'Stop' })}
              onConfirm={() => void act(`${door}/end`, {})}
              question={t({ zh: '不再接收微信的通知？', en: 'Stop listening to WeChat?' })}
            />
          )}
        </div>
      </form>
      {error && (
        <p className={desk.error} role="alert">
          {error}
        </p>
      )}
    </section>
  )
}

type T = ReturnType<typeof useSend>['t']

function sayStanding({ isSealed, heardAt }: NonNullable<Props['callback']>, t: T): string {
  const mode = isSealed ? t({ zh: '安全模式', en: 'safe mode' }) : t({ zh: '明文模式', en: 'plain mode' })
  return heardAt
    ? t({ zh: `已设置（${mode}），最近一次来访：${heardAt}`, en: `Set up (${mode}); last called at ${heardAt}` })
    : t({ zh: `已设置（${mode}），还没有来访过。`, en: `Set up (${mode}); nobody has called yet.` })
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** Every letter is as likely as any other: bytes beyond the last whole round are drawn again. */
function random(length: number): string {
  const most = 256 - (256 % LETTERS.length)
  let text = ''
  while (text.length < length)
    for (const byte of crypto.getRandomValues(new Uint8Array(length)))
      if (byte < most && text.length < length) text += LETTERS[byte % LETTERS.length]
  return text
}
