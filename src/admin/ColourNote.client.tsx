'use client'
import { useFormFields, useTranslation } from '@payloadcms/ui'
import { type DerivedColour, deriveColour, isHexColour, READABLE_CONTRAST } from '#look/colour.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import styles from './desk.module.css'

/** Under the brand's colours: how they come out on light and dark pages, and whether they had to be changed to be readable. */
export function ColourNote() {
  const primary = useFormFields(([fields]) => fields.primaryColour?.value)
  const accent = useFormFields(([fields]) => fields.accentColour?.value)
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  return (
    <div className={styles.swatches}>
      {isHexColour(primary) && <Swatch colour={deriveColour(primary)} name={t({ zh: '主色', en: 'Primary' })} t={t} />}
      {isHexColour(accent) && <Swatch colour={deriveColour(accent)} name={t({ zh: '辅色', en: 'Accent' })} t={t} />}
    </div>
  )
}

function Swatch({ colour, name, t }: { colour: DerivedColour; name: string; t: (text: Bilingual) => string }) {
  const { given, light, dark, isLightChanged } = colour
  return (
    <div className={styles.swatch}>
      <div className={styles.swatch} style={{ background: '#FAF8F4', color: light }}>
        <span>{t({ zh: `${name}在浅色页面：${light}`, en: `${name} on light pages: ${light}` })}</span>
        <span className={styles.swatchButton} style={{ background: light, color: colour.onLight }}>
          {t({ zh: '去看看', en: 'Have a look' })}
        </span>
      </div>
      <div className={styles.swatch} style={{ background: '#14130F', color: dark }}>
        <span>{t({ zh: `${name}在深色页面：${dark}`, en: `${name} on dark pages: ${dark}` })}</span>
        <span className={styles.swatchButton} style={{ background: dark, color: colour.onDark }}>
          {t({ zh: '去看看', en: 'Have a look' })}
        </span>
      </div>
      <p className={styles.hint}>
        {isLightChanged
          ? t({
              zh: `${given} 在纸色背景上不够清晰，已自动调整为 ${light}（对比度 ${READABLE_CONTRAST}:1）。`,
              en: `${given} is hard to read on paper, so pages use ${light} (${READABLE_CONTRAST}:1).`,
            })
          : t({ zh: '原色可直接使用，文字清晰可读。', en: 'Used as it is: readable.' })}
      </p>
    </div>
  )
}
