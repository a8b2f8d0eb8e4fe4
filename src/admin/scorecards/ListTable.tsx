import type { ReactNode } from 'react'
import { say } from '#platform/bilingual.ts'
import { writeCount } from './format.ts'
import { Pages } from './Pages.tsx'
import table from './table.module.css'

type Props = {
  label: string
  /** Said above the table. */
  caption?: string
  columns: { label: string; isFigure?: boolean }[]
  page: number
  size: number
  total: number
  address: (page: number) => string
  language: string
  /** The rows. */
  children: ReactNode
}

/** A page of a long list as a table that scrolls sideways on phones, with the way to the other pages. */
export function ListTable({ label, caption, columns, children, ...pages }: Props) {
  const { total, language } = pages
  const count = writeCount(total)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on phones */}
      <section aria-label={label} className={table.scroll} tabIndex={0}>
        <table className={table.table}>
          <caption>{caption ?? say({ zh: `共 ${count} 笔`, en: `${count} in all` }, language)}</caption>
          <thead>
            <tr>
              {columns.map(({ label: column, isFigure }) => (
                <th className={isFigure ? undefined : table.text} key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </section>
      <Pages {...pages} />
    </>
  )
}
