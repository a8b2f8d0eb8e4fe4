'use client'
import type { Bilingual } from '#platform/bilingual.ts'
import type { DeskTab } from '#reviews/desk/desk-tabs.ts'
import styles from './desk.module.css'
import type { DeskWords } from './use-words.client.ts'

/** Nothing waits in a tab: what would come here, and from where. */
export function EmptyTab({ tab, words: { t } }: { tab: DeskTab; words: DeskWords }) {
  const { title, why } = empty[tab]
  return (
    <section className={styles.empty}>
      <h2>{t(title)}</h2>
      <p>{t(why)}</p>
      {tab === 'pending' && (
        <p>
          <a href="/reviews/new" rel="noreferrer" target="_blank">
            {t({ zh: '打开评价表单', en: 'Open the form' })}
          </a>
          {' · '}
          <a href="/admin/collections/reviews">{t({ zh: '查看全部评价', en: 'All reviews' })}</a>
        </p>
      )}
    </section>
  )
}

const empty: Record<DeskTab, { title: Bilingual; why: Bilingual }> = {
  pending: {
    title: { zh: '都审完了', en: 'All read' },
    why: {
      zh: '买家提交的评价经机器检查后出现在这里，24 小时内审完。把评价表单的链接发给买家，就会有新的评价。',
      en: 'Reviews appear here once the machine has checked them, to be decided within 24 hours. Send buyers the link of the form to get some.',
    },
  },
  escalated: {
    title: { zh: '没有升级的评价', en: 'Nothing escalated' },
    why: { zh: '拿不准的按 E 升级，由另一位同事决定。', en: 'Press E where you are not sure: somebody else decides.' },
  },
  appealed: {
    title: { zh: '没有申诉', en: 'No appeals' },
    why: {
      zh: '作者对“未通过”提出申诉后出现在这里，由另一位同事决定。',
      en: 'An author may appeal against a rejection: somebody else decides.',
    },
  },
  flagged: {
    title: { zh: '没有被举报的评价', en: 'Nothing reported' },
    why: {
      zh: '读者或同事举报的评价照常展示，24 小时内在这里核实。',
      en: 'What readers report stays shown until somebody has looked.',
    },
  },
  hidden: {
    title: { zh: '没有暂时隐藏的评价', en: 'Nothing hidden' },
    why: {
      zh: '暂时隐藏的评价 7 天内没有决定就自动恢复展示。',
      en: 'What is hidden is shown again after seven days unless somebody decides.',
    },
  },
  returned: {
    title: { zh: '没有待作者修改的评价', en: 'Nothing with its author' },
    why: { zh: '退回修改的评价在作者重新提交后回到待审核。', en: 'A returned review comes back once its author has edited it.' },
  },
}
