import type { UIFieldServerProps } from 'payload'
import { say } from '#platform/bilingual.ts'
import { liveScreens } from './screens.ts'

/** In the edit screen of a live: the way to the screens that prepare, run and review it. Nothing before its first save. */
export function LiveLinks({ id, req }: UIFieldServerProps) {
  if (!id || !req.user) return null
  const { language } = req.i18n
  return (
    <div className="field-type">
      <span className="field-label">{say({ zh: '直播台', en: 'Live desk' }, language)}</span>
      <ul>
        {liveScreens.map(({ name, label }) => (
          <li key={name}>
            <a href={`/admin/lives/${String(id)}/${name}`}>{say(label, language)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
