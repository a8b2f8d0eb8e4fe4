'use client'
import { accountKinds } from '#integrations/wechat/abilities.ts'
import desk from '../desk.module.css'
import { useSend } from '../use-send.client.ts'
import { AccountFrame, Field, NameAndId, SecretField } from './AccountFrame.client.tsx'

type Account = { appId: string; name: string; miniAppId: string; miniProductPath: string; kind: string; isSpaced: boolean }

/** The official account. */
export function AccountForm({ account, host }: { account: Account | null; host: string }) {
  const { t } = useSend()
  return (
    <AccountFrame
      connect={{ zh: '连接公众号', en: 'Connect an account' }}
      hint={{
        zh: `在微信开发者平台的“开发密钥”里取得，并把本站服务器的 IP 加进白名单。AppSecret 加密保存，不再显示。接口地址：${host}`,
        en: `Found under the development keys of WeChat’s platform; put this server’s address on the list there. The AppSecret is kept encrypted and not shown again. Interface: ${host}`,
      }}
      id={account?.appId}
      path="/wechat-account"
      secret="AppSecret"
    >
      <div className={desk.form}>
        <NameAndId
          defaultValue={account?.appId}
          label="AppID"
          name={account?.name}
          nameLabel={{ zh: '公众号名称', en: 'Name' }}
          of="appId"
          pattern="wx[0-9a-f]{16}"
          placeholder="wx0123456789abcdef"
        />
        <SecretField isKept={account !== null} name="AppSecret" />
        <label className={desk.field}>
          {t({ zh: '账号类型（决定能群发几次）', en: 'Kind (says how often it may send)' })}
          <select defaultValue={account?.kind ?? ''} name="kind">
            <option value="">{t({ zh: '还不知道', en: 'Not known' })}</option>
            {accountKinds.map(({ value, label }) => (
              <option key={value} value={value}>
                {t(label)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className={desk.form}>
        <Field
          autoComplete="off"
          defaultValue={account?.miniAppId}
          label={t({ zh: '商城小程序 AppID（可不填）', en: 'Mini program of the mall (optional)' })}
          maxLength={18}
          name="miniAppId"
          pattern="wx[0-9a-f]{16}"
        />
        <Field
          autoComplete="off"
          defaultValue={account?.miniProductPath}
          label={t({ zh: '商品页路径，含 {sku} 或 {product}', en: 'Path of a product, with {sku} or {product}' })}
          maxLength={200}
          name="miniProductPath"
          placeholder="pages/goods/detail?sku={sku}"
        />
      </div>
      <p className={desk.hint}>
        {t({
          zh: '填了小程序，推送里的商品就是小程序卡片；小程序要先在公众号后台关联。不填则列出商品网址。',
          en: 'With a mini program, products become its cards; link it to the account first. Without one, their addresses are listed.',
        })}
      </p>
      <label className={desk.tick}>
        <input defaultChecked={account?.isSpaced} name="spaced" type="checkbox" />
        <span>
          {t({ zh: '推送时在中文和英文、数字之间加空格', en: 'A space between Chinese and Latin words in what is pushed' })}
        </span>
      </label>
    </AccountFrame>
  )
}
