'use client'
import { useTranslation } from '@payloadcms/ui'
import { READABLE_CONTRAST } from '#look/colour.ts'
import { type ColourChange, colourChanges, type Mode, type Palette } from '#look/palette.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import styles from './look.module.css'
import { useTypedLook } from './typed-look.client.ts'

const modes: Record<Mode, Bilingual> = {
  light: { zh: '浅色页面', en: 'Light pages' },
  dark: { zh: '深色页面', en: 'Dark pages' },
  care: { zh: '关怀模式', en: 'Care mode' },
  'care-dark': { zh: '关怀模式（深色）', en: 'Care mode, dark' },
}

const roles: Record<ColourChange['colour'], Bilingual> = {
  primary: { zh: '主色', en: 'primary colour' },
  accent: { zh: '辅色', en: 'accent colour' },
}

/** Under the brand's colours: how they come out in every mode, and in words what had to be changed to be readable. */
export function ColourNote() {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const { colours, palettes, choices } = useTypedLook()
  const changes = colourChanges(colours, palettes)
  const shown = (Object.keys(modes) as Mode[]).filter((mode) =>
    choices.darkPolicy === 'phone' ? true : mode.endsWith('dark') === (choices.darkPolicy === 'dark'),
  )
  return (
    <div className={styles.note}>
      <div className={styles.swatches}>
        {shown.map((mode) => (
          <Swatch key={mode} name={t(modes[mode])} palette={palettes[mode]} t={t} />
        ))}
      </div>
      <ul className={styles.changes}>
        {changes.filter(({ mode }) => shown.includes(mode)).length === 0 && (
          <li>
            {t({
              zh: '两个颜色在每种页面上都能直接使用，文字清晰可读。',
              en: 'Both colours are used as they are: readable on every page.',
            })}
          </li>
        )}
        {changes
          .filter(({ mode }) => shown.includes(mode))
          .map((change) => (
            <li key={`${change.colour}:${change.mode}`}>{t(sayChange(change))}</li>
          ))}
      </ul>
    </div>
  )
}

function sayChange({ colour, mode, from, to, by }: ColourChange): Bilingual {
  const wanted = mode.startsWith('care') ? 7 : READABLE_CONTRAST
  const percent = Math.max(1, Math.abs(by))
  return {
    zh: `${modes[mode].zh}：${roles[colour].zh}已${by < 0 ? '加深' : '调亮'} ${percent}%（${from} → ${to}），文字对比度不低于 ${wanted}:1。`,
    en: `${modes[mode].en}: the ${roles[colour].en} was made ${percent}% ${by < 0 ? 'darker' : 'lighter'} (${from} to ${to}), for a contrast of ${wanted}:1 at least.`,
  }
}

function Swatch({ palette, name, t }: { palette: Palette; name: string; t: (text: Bilingual) => string }) {
  const { paper, ink, ink2, brand, onBrand, accent, onAccent } = palette
  return (
    <div className={styles.swatch} style={{ background: paper, color: ink, borderColor: palette.line }}>
      <strong>{name}</strong>
      <span style={{ color: ink2 }}>{t({ zh: '正文、', en: 'Text, ' })}</span>
      <span style={{ color: brand }}>{t({ zh: '主色', en: 'primary' })}</span>
      <span style={{ color: accent }}>{t({ zh: '辅色', en: 'accent' })}</span>
      <span className={styles.button} style={{ background: brand, color: onBrand }}>
        {t({ zh: '去看看', en: 'Have a look' })}
      </span>
      <span className={styles.button} style={{ background: accent, color: onAccent }}>
        {t({ zh: '去看看', en: 'Have a look' })}
      </span>
    </div>
  )
}
