import type { Locale } from '../locale.ts'
import { lookWords } from '../words/look.ts'

/**
 * Care mode on and off; a page may have several, which the script in the head keeps alike. Its look is of where it stands: a style sheet of
 * its own would draw that page's styles into the one that every page loads.
 */
export function CareSwitch({ className, locale }: { className: string | undefined; locale: Locale }) {
  const words = lookWords(locale)
  return (
    <label className={className}>
      <input name="hub_care" suppressHydrationWarning type="checkbox" value="1" />
      <span>
        {words.care}
        <small>{words.careNote}</small>
      </span>
    </label>
  )
}
