import { cookies } from 'next/headers'
import { findOfficialAccount } from '#integrations/wechat/official-account.ts'
import { MEMBER_COOKIE } from '#measurement/members/sessions.ts'
import { sharedPool } from '#platform/database.ts'
import { Me } from '#site/views/Me.tsx'
import { wordsOf } from '#site/words/of.ts'
import { pageRoute } from '../../routes.tsx'
import { changeConsent } from './action.ts'

const route = pageRoute({
  load: async ({ locale }) => ({
    token: (await cookies()).get(MEMBER_COOKIE)?.value,
    action: changeConsent.bind(null, locale),
    hasWechat: (await findOfficialAccount(sharedPool())) !== null,
  }),
  head: ({ locale }) => ({
    path: '/me',
    title: wordsOf(locale).me.title,
    description: wordsOf(locale).me.about,
    isUnindexed: true,
  }),
  View: Me,
})

export const dynamic = 'force-dynamic'
export const generateMetadata = route.metadata
export default route.Page
