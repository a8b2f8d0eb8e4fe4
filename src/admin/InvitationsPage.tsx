import type { AdminViewServerProps } from 'payload'
import { listInvitations } from '#people/invitation.ts'
import { canSendMail } from '#people/mail.ts'
import { sharedPool } from '#platform/database.ts'
import { AdminPage } from './AdminPage.tsx'
import { Invitations } from './Invitations.client.tsx'
import { toInvitationRow } from './invitation-row.ts'

/** `/admin/invitations`: administrators invite colleagues and give them a new password link. */
export function InvitationsPage(props: AdminViewServerProps) {
  return (
    <AdminPage
      allowed={[]}
      lead={{
        zh: '填写同事的邮箱、姓名和角色，生成一次性链接；对方打开后自行设置密码。链接 72 小时内有效，只显示这一次。',
        en: 'Give an address, a name and a role: the link lets your colleague choose a password. It works once, for 72 hours, and is shown only now.',
      }}
      props={props}
      title={{ zh: '邀请同事', en: 'Invite colleagues' }}
    >
      {async () => {
        const { payload } = props.initPageResult.req
        const people = await payload.find({ collection: 'users', limit: 200, sort: 'name', depth: 0, overrideAccess: true })
        const colleagues = people.docs.map(({ id, name, email }) => ({ id, name, email }))
        const invitations = (await listInvitations(sharedPool())).map((one) => toInvitationRow(one, new Date()))
        return <Invitations canMail={canSendMail()} colleagues={colleagues} invitations={invitations} />
      }}
    </AdminPage>
  )
}
