'use client'
import { useFormFields } from '@payloadcms/ui'
import { useMemo } from 'react'
import { lookChoices } from '#look/choices.ts'
import { type Look, readLook } from '#look/look.ts'
import { sealFields } from '#look/seals.ts'
import { BUILT_IN } from '#look/title-face/built-in.ts'

/** Every field of the brand's form that its look is made of, by its path in the form. */
export const lookPaths = [
  'primaryColour',
  'accentColour',
  ...Object.keys(lookChoices),
  ...Object.keys(sealFields).map((name) => `seals.${name}`),
]

/** What the form of the brand says now, saved or not; `seals` is a group of its own. */
export function useTypedValues(): Record<string, unknown> {
  const typed = useFormFields(([fields]) => JSON.stringify(lookPaths.map((path) => fields[path]?.value ?? null)))
  return useMemo(() => {
    const values = JSON.parse(typed) as unknown[]
    const flat = lookPaths.map((path, index) => [path, values[index]] as const)
    const seals = flat.flatMap(([path, value]) => (path.startsWith('seals.') ? [[path.slice('seals.'.length), value]] : []))
    return { ...Object.fromEntries(flat.filter(([path]) => !path.startsWith('seals.'))), seals: Object.fromEntries(seals) }
  }, [typed])
}

/** The face of titles that comes with pages, as the form says now: the built-in one, the id of one of the brand's own, or none. */
export function useTypedFace(): string | null {
  const titleFace = useFormFields(([fields]) => fields.titleFace?.value)
  const ownFace = useFormFields(([fields]) => fields.ownFace?.value)
  if (titleFace === 'xiaowei') return BUILT_IN
  return titleFace === 'own' && typeof ownFace === 'string' && ownFace !== '' ? ownFace : null
}

/** The look of what the form says now. */
export function useTypedLook(): Look {
  const values = useTypedValues()
  return useMemo(() => readLook(values), [values])
}
