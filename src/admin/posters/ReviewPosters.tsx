import type { UIFieldServerProps } from 'payload'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { posterKinds } from '#posters/kinds.ts'
import { listQuotingPosters } from '#posters/posters.ts'
import { writeMoment } from '../moment.ts'
import { nameChannel } from './name-channel.ts'

/** The posters that quote a review, on its own screen, and whether they may still be shown. */
export async function ReviewPosters({ id, req }: UIFieldServerProps) {
  if (!id || !req.user) return null
  const t = (text: Bilingual) => say(text, req.i18n.language)
  const posters = await listQuotingPosters(sharedPool(), String(id), new Date())
  return (
    <div className="field-type">
      <span className="field-label">{t({ zh: '用到它的海报', en: 'Posters that quote it' })}</span>
      {posters.length === 0 ? (
        <p>{t({ zh: '还没有海报用到它。', en: 'None yet.' })}</p>
      ) : (
        <ul>
          {posters.map((poster) => {
            const { label } = posterKinds.find(({ kind }) => kind === poster.kind)!
            return (
              <li key={poster.id}>
                {poster.isUsable ? <a href={`/api/posters/${poster.id}`}>{t(label)}</a> : t(label)}
                {' · '}
                {t(nameChannel(poster.channel))}
                {' · '}
                {writeMoment(poster.made_at)}
                {poster.isUsable ? null : t({ zh: ' · 授权已收回，不再可用', en: ' · no longer allowed' })}
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
