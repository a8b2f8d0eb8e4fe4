'use client'

import { FieldDescription, FieldError, FieldLabel, ReactSelect, useField, useForm, useTranslation } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useEffect, useState } from 'react'
import { findProducts, nameProduct, type ProductChoice } from './find-products.client.ts'

/** Chooses a product by name or SKU and keeps its id as text. Searches while one types; shows the chosen one's name. */
export const ProductPicker: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError } = useField<string>({ path })
  const { dispatchFields, getDataByPath } = useForm()
  const { i18n } = useTranslation()
  const [search, setSearch] = useState('')
  const [choices, setChoices] = useState<ProductChoice[]>([])
  const [chosen, setChosen] = useState<ProductChoice>()
  const english = i18n.language === 'en'

  useEffect(() => {
    const pause = setTimeout(() => findProducts(search).then(setChoices), search ? 250 : 0)
    return () => clearTimeout(pause)
  }, [search])

  useEffect(() => {
    if (!value) return setChosen(undefined)
    let isCurrent = true
    nameProduct(value, english).then((choice) => isCurrent && setChosen(choice))
    return () => {
      isCurrent = false
    }
  }, [value, english])

  const choose = (choice: ProductChoice | null) => {
    setValue(choice?.value ?? null)
    // The line is called after its product until an editor names it otherwise.
    const titlePath = path.replace(/productId$/, 'title')
    const title = getDataByPath<string | undefined>(titlePath)
    if (choice && (!title || title === chosen?.label)) dispatchFields({ type: 'UPDATE', path: titlePath, value: choice.label })
  }

  return (
    <div className={`field-type select${showError ? ' error' : ''}`} style={{ flex: '1 1 auto' }}>
      <FieldLabel label={field.label} path={path} required={field.required} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <ReactSelect
          disabled={Boolean(readOnly)}
          filterOption={() => true}
          isClearable
          noOptionsMessage={() => (english ? 'No such product' : '没有这个商品')}
          onChange={(option) => choose(option as unknown as ProductChoice | null)}
          onInputChange={setSearch}
          options={choices}
          placeholder={english ? 'Name or SKU' : '输入商品名或 SKU 搜索'}
          showError={showError}
          value={chosen}
        />
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}
