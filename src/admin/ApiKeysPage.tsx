import type { AdminViewServerProps } from 'payload'
import { listApiKeys } from '#people/api-keys.ts'
import { sharedPool } from '#platform/database.ts'
import { AdminPage } from './AdminPage.tsx'
import { ApiKeys } from './ApiKeys.client.tsx'
import { writeMoment } from './moment.ts'

/** `/admin/api-keys`: administrators make and revoke the keys of imports and scorecards. */
export function ApiKeysPage(props: AdminViewServerProps) {
  return (
    <AdminPage
      allowed={[]}
      lead={{
        zh: '导入数据与读取看板的接口密钥，放在请求头 Authorization: Bearer 之后。密钥只在生成时显示一次；作废后立即失效。',
        en: 'Keys for imports and scorecards, sent as Authorization: Bearer. A key is shown once, when it is made; a revoked one ends at once.',
      }}
      props={props}
      title={{ zh: '接口密钥', en: 'API keys' }}
    >
      {async () => {
        const keys = (await listApiKeys(sharedPool())).map(({ id, label, prefix, createdBy, createdAt, revokedAt }) => ({
          id,
          label,
          prefix,
          createdBy: createdBy ?? '—',
          createdAt: writeMoment(createdAt),
          revokedAt: revokedAt && writeMoment(revokedAt),
        }))
        return <ApiKeys keys={keys} />
      }}
    </AdminPage>
  )
}
