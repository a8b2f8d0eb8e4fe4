import type { Words } from '../words/zh.ts'
import { Field } from './Field.tsx'
import form from './Form.module.css'
import type { ProductChoice } from './state.ts'

type Props = { products: ProductChoice[]; product: string; chosen?: string; error?: string; words: Words['form'] }

/**
 * Which specification was bought, where there is a choice. While no product is chosen only a page without scripts needs
 * it: there all of them stand, under the names of their products.
 */
export function Variant({ products, product, chosen, error, words }: Props) {
  const skus = products.find(({ slug }) => slug === product)?.skus ?? []
  if (product)
    return skus.length > 1 ? (
      <Field error={error} key={product} label={words.sku} name="sku">
        {(field) => (
          <select {...field} className={form.input} defaultValue={chosen ?? ''}>
            <option value="">{words.chooseSku}</option>
            <Options skus={skus} />
          </select>
        )}
      </Field>
    ) : null
  const withChoice = products.filter((one) => one.skus.length > 1)
  if (withChoice.length === 0) return null
  return (
    <noscript>
      <Field error={error} label={words.sku} name="sku">
        {(field) => (
          <select {...field} className={form.input}>
            <option value="">{words.chooseSku}</option>
            {withChoice.map((one) => (
              <optgroup key={one.id} label={one.name} lang="zh-Hans-CN">
                <Options skus={one.skus} />
              </optgroup>
            ))}
          </select>
        )}
      </Field>
    </noscript>
  )
}

const Options = ({ skus }: Pick<ProductChoice, 'skus'>) =>
  skus.map(({ sku, name }) => (
    <option key={sku} lang="zh-Hans-CN" value={sku}>
      {name}
    </option>
  ))
