'use client'
import { Button } from '@payloadcms/ui'
import type { ComponentProps, FormEvent } from 'react'
import { reminderChannels } from '#content/reminders/kinds.ts'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'
import type { ChannelForm } from './channel-forms.ts'
import css from './lives.module.css'

/** With which template each way to readers is asked. */
export function ReminderChannels({ forms }: { forms: ChannelForm[] }) {
  const { t } = useSend()
  return (
    <section className={desk.panel}>
      <h2 className={desk.panelTitle}>{t({ zh: '微信提醒的模板', en: 'Templates of WeChat reminders' })}</h2>
      <p className={desk.hint}>
        {t({
          zh: '在微信后台选好模板，把模板 ID 填到这里。读者点一次允许，只能发一条。模板留空，这种提醒就不用。',
          en: 'Choose a template in WeChat’s backend and give its id here. One tap of a reader allows one message. Empty: not used.',
        })}
      </p>
      {forms.map((form) => (
        <Channel form={form} key={form.channel} />
      ))}
    </section>
  )
}

function Channel({ form }: { form: ChannelForm }) {
  const { t, act, isBusy, error } = useSend()
  const { channel } = form
  const label = reminderChannels.find(({ value }) => value === channel)!.label
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    void act('/live-reminders/channel', { channel, ...Object.fromEntries(new FormData(event.currentTarget)) })
  }
  return (
    <form className={css.channel} onSubmit={submit}>
      <h3>{t(label)}</h3>
      {!form.isConnected && (
        <p className={desk.hint}>
          {channel === 'mini-program'
            ? t({ zh: '还没有设置小程序（WECHAT_MINI_APPID）。', en: 'No mini program is set (WECHAT_MINI_APPID).' })
            : t({ zh: '还没有连接公众号，先去“公众号设置”。', en: 'No official account is connected yet.' })}
        </p>
      )}
      {form.pause && (
        <p className={desk.error} role="status">
          {t({ zh: `暂停到 ${form.pause.until}：`, en: `Resting until ${form.pause.until}: ` })}
          {form.pause.problem}
        </p>
      )}
      <div className={desk.form}>
        <Field
          defaultValue={form.templateId}
          label={t({ zh: '模板 ID', en: 'Template id' })}
          maxLength={80}
          name="templateId"
          pattern="[A-Za-z0-9_\-]{20,80}"
        />
        {channel !== 'official-once' && (
          <>
            <Field
              defaultValue={form.titleKey}
              label={t({ zh: '标题字段', en: 'Field of the title' })}
              name="titleKey"
              placeholder="thing1"
            />
            <Field
              defaultValue={form.timeKey}
              label={t({ zh: '时间字段', en: 'Field of the time' })}
              name="timeKey"
              placeholder="time2"
            />
          </>
        )}
        {channel === 'mini-program' && (
          <Field
            defaultValue={form.page}
            label={t({ zh: '打开的页面，{slug} 是网址别名', en: 'Page, with {slug}' })}
            maxLength={200}
            name="page"
            placeholder="pages/live/index?slug={slug}"
          />
        )}
        <Button buttonStyle="secondary" disabled={isBusy} size="medium" type="submit">
          {t({ zh: '保存', en: 'Keep' })}
        </Button>
      </div>
      {error && (
        <p className={desk.error} role="alert">
          {error}
        </p>
      )}
    </form>
  )
}

const Field = ({ label, ...input }: { label: string } & ComponentProps<'input'>) => (
  <label className={desk.field}>
    {label}
    <input autoComplete="off" {...input} />
  </label>
)
