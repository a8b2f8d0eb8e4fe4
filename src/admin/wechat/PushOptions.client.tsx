'use client'
import type { Bilingual } from '#platform/bilingual.ts'
import desk from '../desk.module.css'
import css from './push.module.css'

type Options = { notify: boolean; comments: boolean }
type Props = {
  options: Options
  isOpen: boolean
  /** Whether the account may go the chosen way by interface. */
  isAble: boolean
  onChange: (options: Options) => void
  t: (text: Bilingual) => string
}

/** How it is meant to be published, and whether readers may comment. */
export function PushOptions({ options, isOpen, isAble, onChange, t }: Props) {
  return (
    <fieldset className={css.options} disabled={!isOpen}>
      <legend>{t({ zh: '发表方式', en: 'Publication' })}</legend>
      <label className={desk.tick}>
        <input checked={options.notify} name="notify" onChange={() => onChange({ ...options, notify: true })} type="radio" />
        <span>{t({ zh: '群发：通知粉丝，占用群发次数', en: 'Sent: followers are notified; it uses a send' })}</span>
      </label>
      <label className={desk.tick}>
        <input checked={!options.notify} name="notify" onChange={() => onChange({ ...options, notify: false })} type="radio" />
        <span>
          {t({ zh: '发布：不通知粉丝，可在菜单和搜索里看到', en: 'Published: nobody is notified; found by menu and search' })}
        </span>
      </label>
      {isAble || !isOpen ? null : (
        <p className={desk.hint}>
          {t({
            zh: '这个账号没有这项接口权限：草稿推到草稿箱后，由您在公众平台手动操作，步骤会列在这里。',
            en: 'The account may not do this by interface: once the draft is there, you do it in WeChat’s backend by the steps listed here.',
          })}
        </p>
      )}
      <label className={desk.tick}>
        <input
          checked={options.comments}
          onChange={(event) => onChange({ ...options, comments: event.target.checked })}
          type="checkbox"
        />
        <span>{t({ zh: '打开留言', en: 'Comments are open' })}</span>
      </label>
    </fieldset>
  )
}
