import { Button } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { isOneOf } from '#people/access.ts'
import { say } from '#platform/bilingual.ts'

/** Above the list of colleagues: the way to invite one. */
export function InvitationsLink({ user, i18n }: ServerProps) {
  if (!isOneOf(user, [])) return null
  return (
    <p>
      <Button buttonStyle="primary" el="link" size="medium" to="/admin/invitations">
        {say({ zh: '邀请同事', en: 'Invite a colleague' }, i18n?.language)}
      </Button>
    </p>
  )
}
