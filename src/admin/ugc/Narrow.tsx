import { say } from '#platform/bilingual.ts'
import type { StageCurve } from '#scorecards/ugc/stages.ts'
import type { UgcAsked } from './asked.ts'
import styles from './ugc.module.css'

/** Narrows the curve down to a product or a collecting campaign. A plain form: it works before any script. */
export function Narrow({ choices, asked, language }: { choices: StageCurve['choices']; asked: UgcAsked; language: string }) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const selects = [
    { name: 'product', label: t('商品', 'Product'), all: t('全部商品', 'All products'), options: choices.products },
    { name: 'campaign', label: t('测评征集', 'Campaign'), all: t('全部', 'All'), options: choices.campaigns },
  ] as const
  return (
    <form action="/admin/ugc" className={styles.narrow} method="get">
      <input name="weeks" type="hidden" value={asked.weeks} />
      {selects.map(({ name, label, all, options }) => (
        <label key={name}>
          {label}
          <select defaultValue={asked[name] ?? ''} name={name}>
            <option value="">{all}</option>
            {options.map((option) => (
              <option key={option.id} value={option.id}>
                {option.name}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button type="submit">{t('查看', 'Show')}</button>
    </form>
  )
}
