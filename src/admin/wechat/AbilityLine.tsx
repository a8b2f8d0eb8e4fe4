import type { Ability } from '#integrations/wechat/abilities.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'

type Props = { ability: Ability; label: string; without: string; language: string }

/** One thing an account may do; or why it may not, and what to do without it. */
export const AbilityLine = ({ ability, label, without, language }: Props) => (
  <li data-may={ability.may}>
    <strong>{say(mays[ability.may], language)}</strong>
    <span>
      {label}
      {ability.may === 'yes' ? null : (
        <>
          {ability.why && <small>{ability.why}</small>}
          <small>{without}</small>
        </>
      )}
    </span>
  </li>
)

const mays: Record<Ability['may'], Bilingual> = {
  yes: { zh: '可以', en: 'Yes' },
  no: { zh: '不可以', en: 'No' },
  unknown: { zh: '不确定', en: 'Unknown' },
}
