import type { AdminViewServerProps } from 'payload'
import { wechatHost } from '#integrations/wechat/account.ts'
import { CALLBACK_PATH } from '#integrations/wechat/callbacks/settings.ts'
import { findOfficialAccount } from '#integrations/wechat/official-account.ts'
import { sharedPool } from '#platform/database.ts'
import { hubOrigin } from '#platform/this-hub.ts'
import { AdminPage } from './AdminPage.tsx'
import { writeMoment } from './moment.ts'
import { AbilityList } from './wechat/AbilityList.tsx'
import { AccountForm } from './wechat/AccountForm.client.tsx'
import { CallbackForm } from './wechat/CallbackForm.client.tsx'
import { accountKeepers } from './wechat/roles.ts'

/** `/admin/wechat-account`: which official account the hub writes for, and what that account may do. */
export function WechatAccountPage(props: AdminViewServerProps) {
  const { language } = props.i18n
  return (
    <AdminPage
      allowed={accountKeepers}
      lead={{
        zh: '填写公众号的 AppID 和 AppSecret，就可以把图文推送到公众号的草稿箱。没有接口权限的账号，仍然可以在每篇图文里“复制排版”。',
        en: 'With its AppID and AppSecret, articles are pushed to the account’s draft box. Accounts without that right still copy the layout of each article.',
      }}
      props={props}
      title={{ zh: '公众号设置', en: 'Official account' }}
    >
      {async () => {
        const account = await findOfficialAccount(sharedPool())
        return (
          <>
            {account && (
              <AbilityList
                abilities={account.abilities}
                isUnreadable={account.isUnreadable}
                language={language}
                name={account.name}
                probedAt={account.probedAt && writeMoment(account.probedAt)}
              />
            )}
            <AccountForm
              account={
                account && {
                  appId: account.appId,
                  name: account.name,
                  miniAppId: account.miniProgram?.appId ?? '',
                  miniProductPath: account.miniProgram?.productPath ?? '',
                  kind: account.kind ?? '',
                  isSpaced: account.isSpaced,
                }
              }
              host={wechatHost()}
            />
            {account && (
              <CallbackForm
                address={`${hubOrigin()}${CALLBACK_PATH}`}
                callback={
                  account.callback && {
                    isSealed: account.callback.isSealed,
                    heardAt: account.callback.heardAt && writeMoment(account.callback.heardAt),
                  }
                }
              />
            )}
          </>
        )
      }}
    </AdminPage>
  )
}
