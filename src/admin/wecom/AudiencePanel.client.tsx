'use client'
import type { Bilingual } from '#platform/bilingual.ts'
import type { ShownAudience } from './use-audience.client.ts'
import css from './wecom.module.css'

type Props = { audience: ShownAudience | undefined; kind: 'single' | 'group'; t: (text: Bilingual) => string }

/** How many it goes to and what they may still get, before anything is made. */
export function AudiencePanel({ audience, kind, t }: Props) {
  if (!audience) return <p className={css.audience}>{t({ zh: '正在数人…', en: 'Counting…' })}</p>
  const { open, capped, staff, left, caps } = audience
  const unit = kind === 'single' ? { zh: '位客户', en: 'customers' } : { zh: '个群', en: 'groups' }
  const span = left && (left.least === left.most ? `${left.most}` : `${left.least}–${left.most}`)
  return (
    <div aria-live="polite" className={css.audience}>
      <p>
        <strong>{open}</strong>{' '}
        {t({ zh: `${unit.zh}会收到，由 ${staff} 位同事确认`, en: `${unit.en} get it, confirmed by ${staff} colleagues` })}
      </p>
      <p>
        {capped > 0 &&
          t({
            zh: `另有 ${capped} ${unit.zh}已达到上限，不会进入任务。`,
            en: `${capped} more have reached the cap and are left out. `,
          })}
        {span &&
          t({
            zh: `本月每${kind === 'single' ? '人' : '群'}还可以收 ${span} 次（含这次；上限每月 ${caps.month} 次、每天 ${caps.day} 次）。`,
            en: `Each may still get ${span} this month, this one included (caps: ${caps.month} a month, ${caps.day} a day).`,
          })}
        {open === 0 && capped === 0 && t({ zh: '没有符合条件的收件人，请放宽条件。', en: 'Nobody fits: choose less narrowly.' })}
      </p>
    </div>
  )
}
