'use client'
import { useTranslation } from '@payloadcms/ui'
import { stepOf } from '#content/handover-steps.ts'
import type { Handover } from '#content/teamwork/handover.ts'
import { type Bilingual, say, sayCount } from '#platform/bilingual.ts'
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
  const isMine = handover?.toId === me
  const turn = handover ? turnOf(handover, isMine) : null
  const comments = open > 0 ? { zh: `${open} 条批注`, en: sayCount(open, 'comment') } : null
  const t = (text: Bilingual) => say(text, i18n.language)
  const whole = [turn?.long, comments]
    .filter((one) => one !== undefined && one !== null)
    .map(t)
    .join(' · ')
  return (
    <a aria-label={whole} className={css.mark} data-mine={isMine || undefined} href="#teamwork">
      <span className={css.long}>{whole}</span>
      <span className={css.short}>{t(turn?.short ?? { zh: `批注 ${open}`, en: `${open} ✎` })}</span>
    </a>
  )
}

/** On phones there is room for two characters beside the buttons. */
function turnOf({ step, to, at }: Handover, isMine: boolean): { long: Bilingual; short: Bilingual } {
  const [{ zh, en }, since] = [stepOf(step).label, howLong(at, new Date())]
  const who = isMine ? { zh: '您', en: 'you' } : { zh: to ?? '（已离职）', en: to ?? '(left)' }
  return {
    long: { zh: `等${who.zh}${zh} ${since.zh}`, en: `Waits for ${who.en}: ${en.toLowerCase()}, ${since.en}` },
    short: isMine ? { zh: '等您', en: 'You' } : { zh: '等人', en: 'Waits' },
  }
}
