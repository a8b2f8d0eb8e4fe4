'use client'
import desk from '../desk.module.css'
import css from './wecom.module.css'

type Props = {
  label: string
  options: { id: string; name: string }[]
  chosen: string[]
  /** Said when there is nothing to choose. */
  none: string
  onChange: (chosen: string[]) => void
}

/** Any number of a few: each is a box to tick. */
export function Chips({ label, options, chosen, none, onChange }: Props) {
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <fieldset className={css.chips}>
      <legend>{label}</legend>
      {options.length === 0 && <p className={desk.hint}>{none}</p>}
      {options.map(({ id, name }) => (
        <label data-chosen={chosen.includes(id)} key={id}>
          <input checked={chosen.includes(id)} onChange={() => toggle(id)} type="checkbox" />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
