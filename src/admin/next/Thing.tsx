import { say } from '#platform/bilingual.ts'
import desk from '../desk.module.css'
import { shownKinds } from './asked.ts'

type Props = { collection: string; document: string; title: string | null; language: string }

/** A content or a product by its title, leading to its form; what is gone for good says so. */
export function Thing({ collection, document, title, language }: Props) {
  const kind = shownKinds.find(({ slug }) => slug === collection)
  return (
    <>
      {kind ? <span className={desk.quiet}>{say(kind.label, language)} </span> : null}
      {title ? (
        <a href={`/admin/collections/${collection}/${document}`}>{title}</a>
      ) : (
        say({ zh: '（已彻底删除）', en: '(deleted)' }, language)
      )}
    </>
  )
}
