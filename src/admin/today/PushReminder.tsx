import type { PayloadRequest } from 'payload'
import { listTroubled } from '#integrations/wechat/push/pushes.ts'
import { pushStates } from '#integrations/wechat/push/states.ts'
import type { Bilingual } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { judge } from '../guard.ts'
import { pushers } from '../wechat/roles.ts'
import { Simulated } from '../wechat/Simulated.tsx'
import styles from './Today.module.css'

type Props = { user: PayloadRequest['user'] | null | undefined; t: (text: Bilingual) => string; language: string }

/** Pushes to the official account that wait for a colleague: nobody knows what became of them, or WeChat did not publish them. */
export async function PushReminder({ user, t, language }: Props) {
  if (judge(user, pushers) !== 'yes') return null
  const troubled = await listTroubled(sharedPool())
  if (troubled.length === 0) return null
  return (
    <div className={styles.failed} role="alert">
      <strong>{t({ zh: '有公众号推送要处理', en: 'Pushes to the official account need somebody' })}</strong>
      <ul>
        {troubled.map(({ id, state, articles }) => (
          <li key={id}>
            <a href={`/admin/wechat-pushes/${id}`}>{articles[0]?.title ?? id}</a>{' '}
            {t(pushStates.find(({ value }) => value === state)!.label)}
            <Simulated language={language} />
          </li>
        ))}
      </ul>
    </div>
  )
}
