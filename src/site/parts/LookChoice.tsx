import type { LookChoices } from '#look/choices.ts'
import type { Locale } from '../locale.ts'
import { lookWords } from '../words/look.ts'
import { CareSwitch } from './CareSwitch.tsx'
import styles from './LookChoice.module.css'

/** Light, dark or as the brand has it, and care mode. The script in the head keeps and shows it; without scripts nothing stands here. */
export function LookChoice({ policy, locale }: { policy: LookChoices['darkPolicy']; locale: Locale }) {
  const words = lookWords(locale)
  const looks = [
    { value: '', label: policy === 'phone' ? words.phone : words.usual },
    { value: 'light', label: words.light },
    { value: 'dark', label: words.dark },
  ]
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.title}>{words.title}</legend>
      <div className={styles.looks}>
        {looks.map(({ value, label }) => (
          <label key={value} className={styles.look}>
            <input defaultChecked={value === ''} name="hub_look" suppressHydrationWarning type="radio" value={value} />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <CareSwitch locale={locale} />
    </fieldset>
  )
}
