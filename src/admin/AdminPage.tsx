import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { unlessAway } from './Away.tsx'
import styles from './desk.module.css'
import { type Allowed, judge } from './guard.ts'

type Page = {
  props: AdminViewServerProps
  allowed: Allowed
  title: Bilingual
  lead?: Bilingual
  /** Called only for somebody who may see the page. */
  children: () => ReactNode | Promise<ReactNode>
}

/** A screen of our own inside Payload's frame. Custom views are open to anybody, so each goes through here. */
export async function AdminPage({ props, allowed, title, lead, children }: Page) {
  const { initPageResult, params, searchParams } = props
  const { req, permissions, visibleEntities, locale } = initPageResult
  const verdict = judge(req.user, allowed)
  if (verdict === 'sign-in') redirect(`/admin/login?redirect=${encodeURIComponent(pathOf(params?.segments))}`)
  const language = req.i18n.language
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={visibleEntities}
    >
      <SetStepNav nav={[{ label: say(title, language) }]} />
      <Gutter className={styles.page}>
        <h1 className={styles.title}>{say(title, language)}</h1>
        {verdict === 'forbidden' ? (
          <p>{say({ zh: '您的角色不能查看这个页面，请联系管理员。', en: 'Your role does not allow this page.' }, language)}</p>
        ) : (
          <>
            {lead && <p className={styles.lead}>{say(lead, language)}</p>}
            {await unlessAway(children, language)}
          </>
        )}
      </Gutter>
    </DefaultTemplate>
  )
}

const pathOf = (segments: string | string[] | undefined): string => `/admin/${[segments ?? []].flat().join('/')}`
