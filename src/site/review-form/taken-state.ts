import { givenAnswers } from '#reviews/product-questions.ts'
import type { FormState } from './state.ts'

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
