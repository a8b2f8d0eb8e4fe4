'use client'
import { useForm, useFormModified, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { readLook } from '#look/look.ts'
import { type Preset, presets } from '#look/presets.ts'
import { type Bilingual, say } from '#platform/bilingual.ts'
import styles from './look.module.css'
import { lookPaths, useTypedValues } from './typed-look.client.ts'

type Values = Record<string, unknown>

/** Whole looks to begin from. One fills the fields of the form and saves nothing; what stood there comes back by 撤销. */
export function Presets() {
  const { i18n } = useTranslation()
  const t = (text: Bilingual) => say(text, i18n.language)
  const { dispatchFields, setModified } = useForm()
  const isModified = useFormModified()
  const typed = useTypedValues()
  const [before, setBefore] = useState<{ values: Values; used: Preset } | null>(null)
  const fill = (values: Values) => {
    for (const path of lookPaths) dispatchFields({ type: 'UPDATE', path, value: valueAt(values, path), valid: true })
    setModified(true)
  }
  return (
    <div className={styles.presets}>
      <h3 className={styles.heading}>{t({ zh: '套用预设', en: 'Begin from a look' })}</h3>
      <p className={styles.hint}>
        {t({
          zh: '填好下面的颜色、底色、圆角、字体和印章；保存之前，网站不会变。',
          en: 'Fills colours, papers, corners, faces and seals below. The site does not change before you save.',
        })}
      </p>
      <ul>
        {presets.map((preset) => (
          <li key={preset.name.zh}>
            <button
              className={styles.preset}
              onClick={() => {
                setBefore({ values: typed, used: preset })
                fill(preset.values)
              }}
              type="button"
            >
              <Sample preset={preset} />
              <strong>{t(preset.name)}</strong>
              <span className={styles.about}>{t(preset.text)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p aria-live="polite" className={styles.used}>
        {before && (
          <>
            {t(
              isModified
                ? {
                    zh: `已填入「${before.used.name.zh}」，还没有保存。`,
                    en: `${before.used.name.en} is filled in and not saved yet.`,
                  }
                : { zh: `「${before.used.name.zh}」已保存。`, en: `${before.used.name.en} is saved.` },
            )}{' '}
            <button
              className={styles.undo}
              onClick={() => {
                fill(before.values)
                setBefore(null)
              }}
              type="button"
            >
              {t({ zh: '撤销', en: 'Undo' })}
            </button>
          </>
        )}
      </p>
    </div>
  )
}

function Sample({ preset }: { preset: Preset }) {
  const { palettes, choices, seals } = readLook(preset.values)
  const { paper, line, brand, onBrand, accent, ink } = palettes[choices.darkPolicy === 'dark' ? 'dark' : 'light']
  return (
    <span
      aria-hidden="true"
      className={styles.sample}
      style={{ background: paper, borderColor: line, borderRadius: `${choices.radius}px` }}
    >
      <i style={{ background: brand, color: onBrand, borderRadius: `${Number(choices.radius) / 2}px` }}>{seals.articles}</i>
      <i style={{ background: ink }} />
      <i style={{ background: accent }} />
    </span>
  )
}

const valueAt = (values: Values, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Values | undefined)?.[name], values) ?? null
