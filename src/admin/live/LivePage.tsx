import type { AdminViewServerProps } from 'payload'
import { AdminPage } from '../AdminPage.tsx'
import { liveReaders, showLive } from './endpoint.ts'
import { LiveView } from './LiveView.client.tsx'

/** `/admin/live`: what measuring takes in at this moment, and what it does not, and why. */
export function LivePage(props: AdminViewServerProps) {
  return (
    <AdminPage
      allowed={liveReaders}
      lead={{
        zh: '此刻收到了什么、存下了什么、没存下的各是什么原因。所有进程合计，每 3 秒更新。',
        en: 'What comes in at this moment, what is stored, and why the rest is not. All processes together, every 3 seconds.',
      }}
      props={props}
      title={{ zh: '实时数据', en: 'Live' }}
    >
      {async () => <LiveView first={await showLive(props.i18n.language)} />}
    </AdminPage>
  )
}
