import { type NumberField, type NumberFieldSingleValidation, ValidationError } from 'payload'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { brokenAmount, findFenFlaw, MAX_PRICE_FEN } from './fen-flaw.ts'

type FenField = Omit<NumberField, 'type' | 'hasMany' | 'minRows' | 'maxRows' | 'label' | 'validate'> & { label: Bilingual }

/**
 * An amount of money. It is stored, and given by REST, in whole fen; colleagues read and write yuan. Refuses amounts that
 * are no whole fen, in drafts too, and those below `min` (0 fen) or above `max` (`MAX_PRICE_FEN`).
 */
export const fenField = ({ min = 0, max = MAX_PRICE_FEN, admin, hooks, ...field }: FenField): NumberField =>
  ({
    ...field,
    type: 'number',
    min,
    max,
    validate: validateFen,
    hooks: { ...hooks, beforeValidate: [refuseBrokenFen, ...(hooks?.beforeValidate ?? [])] },
    admin: {
      step: 1,
      ...admin,
      components: {
        Cell: '/src/admin/FenCell.tsx#FenCell',
        Field: '/src/admin/YuanField.client.tsx#YuanField',
        Filter: '/src/admin/YuanFilter.client.tsx#YuanFilter',
        ...admin?.components,
      },
    },
  }) as NumberField

const validateFen: NumberFieldSingleValidation = (value, { min, max, required, req }) => {
  const flaw = findFenFlaw(value, { min, max, required })
  return flaw ? say(flaw, req.i18n?.language) : true
}

/** Payload reads numbers out of texts and does not validate drafts; an amount must not be lost that way. */
const refuseBrokenFen: NonNullable<NonNullable<NumberField['hooks']>['beforeValidate']>[number] = ({
  field,
  value,
  path,
  req,
}) => {
  if (value === null || value === undefined || Number.isSafeInteger(value)) return value
  const language = req.i18n?.language
  const label = say(field.label as Bilingual, language)
  throw new ValidationError({ errors: [{ label, path: path.join('.'), message: say(brokenAmount, language) }], req }, req.t)
}
