import type { Field, FieldAccess } from 'payload'
import { isStaffField, nobodyField } from '#people/access.ts'

type FieldWithData = Extract<Field, { name: string }>

/** A field that is written once, by the code that takes the review in, and never edited by anybody. */
export const readOnly = (field: FieldWithData): Field => fixed(field)

/** The same, and the public never sees it. */
export const staffOnly = (field: FieldWithData): Field => fixed(field, isStaffField)

function fixed(field: FieldWithData, read?: FieldAccess): Field {
  return {
    ...field,
    access: { create: nobodyField, update: nobodyField, ...(read ? { read } : {}) },
    admin: { ...field.admin, ...(read ? { position: 'sidebar' } : {}), ...dateDisplay(field), readOnly: true },
  } as Field
}

const dateDisplay = (field: FieldWithData) =>
  field.type === 'date'
    ? { position: 'sidebar', date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' } }
    : {}
