import { Button } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { findOfficialAccount } from '#integrations/wechat/official-account.ts'
import { listPushes } from '#integrations/wechat/push/pushes.ts'
import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { AdminPage } from './AdminPage.tsx'
import { writeMoment } from './moment.ts'
import { NotConnected } from './wechat/NotConnected.tsx'
import { PushList } from './wechat/PushList.tsx'
import css from './wechat/push.module.css'
import { Quotas } from './wechat/Quotas.tsx'
import { pushers } from './wechat/roles.ts'

/** `/admin/wechat-pushes`: what was pushed to the official account, and the way to the next push. */
export function WechatPushesPage(props: AdminViewServerProps) {
  const { language } = props.i18n
  return (
    <AdminPage
      allowed={pushers}
      lead={{
        zh: '一次推送是 1 到 8 篇：第一篇是头条，其余是次条。先推到公众号的草稿箱，在手机上预览，再群发或发布。',
        en: 'A push is one to eight articles, the first one its head. It goes to the draft box first, is looked at on a phone, then sent or published.',
      }}
      props={props}
      title={{ zh: '公众号推送', en: 'Pushes' }}
    >
      {async () => {
        const [account, pushes] = [await findOfficialAccount(sharedPool()), await listPushes(sharedPool())]
        return (
          <>
            {account ? (
              <div className={css.head}>
                <Button el="link" size="medium" to="/admin/wechat-pushes/new">
                  {say({ zh: '新建推送', en: 'New push' }, language)}
                </Button>
                <Quotas language={language} />
              </div>
            ) : (
              <NotConnected language={language} />
            )}
            <PushList
              language={language}
              pushes={pushes.map((push) => ({
                id: push.id,
                state: push.state,
                titles: push.articles.map(({ title }) => title),
                notify: push.notify,
                changedAt: writeMoment(push.changed_at),
              }))}
            />
          </>
        )
      }}
    </AdminPage>
  )
}
