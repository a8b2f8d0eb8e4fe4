import type { Locale } from '../locale.ts'
import { lookWords } from '../words/look.ts'

/**
 * Care mode on and off; a page may have several, which the script in the head keeps alike. It looks as page.css has it: a sheet that two
 * pages share would be joined with those of one of them.
 */
export function CareSwitch({ locale }: { locale: Locale }) {
  const words = lookWords(locale)
  return (
    <label data-care-switch="">
      <input name="hub_care" suppressHydrationWarning type="checkbox" value="1" />
      <span>
        {words.care}
        <small>{words.careNote}</small>
      </span>
    </label>
  )
}
