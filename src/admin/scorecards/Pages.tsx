import { Link } from '@payloadcms/ui'
import { say } from '#platform/bilingual.ts'
import { writeCount } from './format.ts'
import styles from './scorecards.module.css'

type Props = { page: number; size: number; total: number; address: (page: number) => string; language: string }

/** Back and forth through pages; nothing when one page holds everything. */
export function Pages({ page, size, total, address, language }: Props) {
  const last = Math.max(1, Math.ceil(total / size))
  if (last === 1 && page === 1) return null
  return (
    <nav aria-label={say({ zh: '翻页', en: 'Pages' }, language)} className={styles.pages}>
      {page > 1 && (
        <Link href={address(Math.min(page - 1, last))} prefetch={false}>
          ← {say({ zh: '上一页', en: 'Previous' }, language)}
        </Link>
      )}
      <span>
        {writeCount(page)} / {writeCount(last)}
      </span>
      {page < last && (
        <Link href={address(page + 1)} prefetch={false}>
          {say({ zh: '下一页', en: 'Next' }, language)} →
        </Link>
      )}
    </nav>
  )
}
