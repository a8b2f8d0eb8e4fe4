import { Link } from '@payloadcms/ui'
import { say } from '#platform/bilingual.ts'
import styles from '../scorecards/scorecards.module.css'

type Props = { hasKeywords: boolean; mayEnter: boolean; language: string }

/** No point yet: why, and what to do, step by step. */
export function EmptyLedger({ hasKeywords, mayEnter, language }: Props) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  return (
    <section className={styles.empty}>
      <h2>{t('还没有指数', 'There are no index values yet')}</h2>
      <p>
        {t(
          '微信指数、百度指数不提供接口，要由人查了再记下来。每周一花两分钟，把上一周的七个数填进来，这里就有曲线；攒够 14 天，就能看一个事件前后的变化。',
          'WeChat Index and Baidu Index have no interface: somebody looks them up. Two minutes every Monday for the seven values of last week make the curves; 14 days on each side show what an event changed.',
        )}
      </p>
      {mayEnter ? (
        <ol>
          <li>
            <Link href={`/admin/collections/index-keywords${hasKeywords ? '' : '/create'}`} prefetch={false}>
              {hasKeywords
                ? t('看看关注的词', 'Look through the followed words')
                : t('加上要关注的词', 'Add the words to follow')}
            </Link>
            {t(
              '：品牌词、品类词、竞品词，同义的放进一个词篮。',
              ': of the brand, the category, competitors; put synonyms into one basket.',
            )}
          </li>
          <li>
            {t(
              '用下面的按钮填一周的数，或把已有的表格粘贴、上传进来。',
              'Enter a week with the button below, or paste or upload a table that you have.',
            )}
          </li>
          <li>
            <Link href="/admin/collections/index-events/create" prefetch={false}>
              {t('标记事件', 'Mark events')}
            </Link>
            {t(
              '：官宣、联名、大促，还有平台换口径的日子。',
              ': announcements, sales, and the days on which a provider changed its scale.',
            )}
          </li>
        </ol>
      ) : (
        <p>{t('由品牌经理录入，录入后这里就能看到。', 'Brand managers enter them; then they show here.')}</p>
      )}
    </section>
  )
}
