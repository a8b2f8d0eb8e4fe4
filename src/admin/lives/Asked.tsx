import { Link } from '@payloadcms/ui'
import { say } from '#platform/bilingual.ts'
import desk from '../desk.module.css'
import { writeMoment } from '../moment.ts'

type Question = { id: string; text: string; product: string; at: Date; isAnswered: boolean }

/** What readers asked about the goods of the line-up from the start until a day after the end. */
export function Asked({ questions, language }: { questions: Question[]; language: string }) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  return (
    <>
      <h2>{t('大家问了什么', 'What was asked')}</h2>
      {questions.length === 0 ? (
        <p>
          {t('开播到结束后一天里，货盘的商品没有收到提问。', 'Nothing was asked about these goods until a day after the end.')}
        </p>
      ) : (
        <table className={desk.table}>
          <thead>
            <tr>
              <th>{t('问题', 'Question')}</th>
              <th>{t('商品', 'Product')}</th>
              <th>{t('时间', 'Time')}</th>
              <th>{t('回答', 'Answer')}</th>
            </tr>
          </thead>
          <tbody>
            {questions.map(({ id, text, product, at, isAnswered }) => (
              <tr key={id}>
                <td data-label={t('问题', 'Question')}>{text}</td>
                <td data-label={t('商品', 'Product')}>{product}</td>
                <td className={desk.state} data-label={t('时间', 'Time')}>
                  {writeMoment(at)}
                </td>
                <td data-label={t('回答', 'Answer')}>
                  {isAnswered ? (
                    t('有', 'Given')
                  ) : (
                    <Link href="/admin/moderation/questions" prefetch={false}>
                      {t('还没有，去回答', 'None yet: answer it')}
                    </Link>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
