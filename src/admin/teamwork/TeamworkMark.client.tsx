'use client'
import { useTranslation } from '@payloadcms/ui'
import { stepOf } from '#content/handover-steps.ts'
import { say, sayCount } from '#platform/bilingual.ts'
import { howLong } from '../waiting.ts'
import css from './teamwork.module.css'
import { useShownTeamwork } from './use-teamwork.client.ts'

/** Above the form: whom the document waits for and how many threads are open. It leads to the panel, which phones have far below. */
export function TeamworkMark() {
  const { i18n } = useTranslation()
  const facts = useShownTeamwork()
  if (!facts) return null
  const { handover, threads, me } = facts
  const open = threads.filter(({ resolvedAt }) => !resolvedAt).length
  if (!handover && open === 0) return null
  const says = []
  if (handover) {
    const { zh, en } = stepOf(handover.step).label
    const since = howLong(handover.at, new Date())
    const who = handover.toId === me ? { zh: '您', en: 'you' } : { zh: handover.to ?? '（已离职）', en: handover.to ?? '(left)' }
    says.push({ zh: `等${who.zh}${zh} ${since.zh}`, en: `Waits for ${who.en}: ${en.toLowerCase()}, ${since.en}` })
  }
  if (open > 0) says.push({ zh: `${open} 条批注`, en: sayCount(open, 'comment') })
  return (
    <a className={css.mark} data-mine={handover?.toId === me || undefined} href="#teamwork">
      {says.map((one) => say(one, i18n.language)).join(' · ')}
    </a>
  )
}
