import { givenAnswers } from '#reviews/product-questions.ts'
import type { FormState, OrderFormState, TakenLine } from './state.ts'

type Fields = { get: (name: string) => FormDataEntryValue | null; entries: () => Iterable<[string, FormDataEntryValue]> }
type Taken = Pick<Extract<FormState, { kind: 'taken' }>, 'status' | 'reward'> & {
  /** What stands in place of a nickname. */
  anonymous: string
}

/** How a form stands whose review was taken in: its author sees what was sent as others will. */
export function takenState(form: Fields, { anonymous, ...taken }: Taken): FormState {
  const typed = (name: string) => String(form.get(name) ?? '')
  return {
    kind: 'taken',
    text: typed('text').trim(),
    rating: Number(typed('rating')),
    nickname: form.get('anonymous') ? anonymous : typed('nickname').trim(),
    product: typed('product'),
    sku: typed('sku'),
    answers: givenAnswers(form.entries()),
    ...taken,
  }
}

type TakenLines = Pick<TakenLine, 'line' | 'status' | 'reward'>[]

/** The same of the form of an order, line by line. */
export function takenOrderState(form: Fields, { taken, anonymous }: { taken: TakenLines; anonymous: string }): OrderFormState {
  const typed = (name: string) => String(form.get(name) ?? '').trim()
  const reviews = taken.map((one) => ({
    ...one,
    text: typed(`text.${one.line}`),
    rating: Number(typed(`rating.${one.line}`)),
    nickname: form.get('anonymous') ? anonymous : typed('nickname'),
    answers: givenAnswers(ofLine(form, one.line)),
  }))
  return { kind: 'taken', reviews }
}

/** The fields of one line under their plain names. */
const ofLine = (form: Fields, line: number): [string, unknown][] =>
  [...form.entries()].flatMap(([name, value]) => (name.endsWith(`.${line}`) ? [[name.slice(0, -`.${line}`.length), value]] : []))
