import type { ReactNode } from 'react'
import type { Ability } from '#integrations/wechat/abilities.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import desk from '../desk.module.css'
import { AbilityLine } from './AbilityLine.tsx'
import { ProbeButton } from './AccountFrame.client.tsx'
import css from './account.module.css'
import { Simulated } from './Simulated.tsx'

export type AbilityWords<Key extends string> = { key: Key; label: Bilingual; without: Bilingual }

type Props<Key extends string> = {
  name: string
  /** Where the platform is asked; WeChat unless said. */
  host?: string
  /** What the platform calls its secret. */
  secret: string
  isUnreadable: boolean
  abilities: Record<Key, Ability> | null
  lines: readonly AbilityWords<Key>[]
  probe: `/${string}`
  probedAt: string | null
  language: string
  children?: ReactNode
}

/** What an account of WeChat or an application of 企业微信 may do, as the platform last said. */
export function AccountStanding<Key extends string>(props: Props<Key>) {
  const { name, host, secret, isUnreadable, abilities, lines, probe, probedAt, language, children } = props
  const t = (text: Bilingual) => say(text, language)
  return (
    <section className={desk.panel}>
      <h2 className={desk.panelTitle}>
        {name}
        <Simulated host={host} language={language} />
      </h2>
      {isUnreadable && (
        <p className={desk.error} role="alert">
          {t({
            zh: `保存的 ${secret} 读不出来：本站的 PAYLOAD_SECRET 换过了。请重新填写 ${secret}。`,
            en: `The kept ${secret} cannot be read: PAYLOAD_SECRET has changed. Give it again.`,
          })}
        </p>
      )}
      {abilities ? (
        <ul className={css.abilities}>
          {lines.map(({ key, label, without }) => (
            <AbilityLine ability={abilities[key]} key={key} label={t(label)} language={language} without={t(without)} />
          ))}
        </ul>
      ) : (
        <p className={desk.hint}>{t({ zh: '还没有检查过它能做什么。', en: 'What it may do has not been asked yet.' })}</p>
      )}
      {children}
      <ProbeButton path={probe} probedAt={probedAt} />
    </section>
  )
}
