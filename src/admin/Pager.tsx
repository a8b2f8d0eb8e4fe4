import { say } from '#platform/bilingual.ts'
import desk from './desk.module.css'

type Props = { page: number; hasMore: boolean; address: (page: number) => string; language: string }

/** Back and forth through rows that nobody has counted; nothing when one page holds everything. */
export function Pager({ page, hasMore, address, language }: Props) {
  if (page === 1 && !hasMore) return null
  return (
    <nav aria-label={say({ zh: '翻页', en: 'Pages' }, language)} className={desk.actions}>
      {page > 1 && <a href={address(page - 1)}>← {say({ zh: '上一页', en: 'Previous' }, language)}</a>}
      {hasMore && <a href={address(page + 1)}>{say({ zh: '下一页', en: 'Next' }, language)} →</a>}
    </nav>
  )
}
