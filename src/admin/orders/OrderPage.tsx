import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import { type OrderStory, readOrderStory, type StoryTouch } from '#scorecards/order-story.ts'
import { AdminPage } from '../AdminPage.tsx'
import { judge } from '../guard.ts'
import { linkMakers } from '../member-link-endpoint.ts'
import { writeMoment } from '../moment.ts'
import { dataKeepers } from '../personal-data/endpoints.ts'
import { PersonalData } from '../personal-data/PersonalData.client.tsx'
import { ContentName } from '../scorecards/FactsTable.tsx'
import { writeChannel, writeFen, writeSpan } from '../scorecards/format.ts'
import styles from '../scorecards/scorecards.module.css'
import table from '../scorecards/table.module.css'
import { SimulatedOrder } from '../wechat/Simulated.tsx'
import { OrderFigures } from './OrderFigures.tsx'
import { OrderLink } from './OrderLink.client.tsx'
import { OrderVersions } from './OrderVersions.tsx'
import { memberLink, reviewLink } from './order-links.ts'
import order from './orders.module.css'
import { explainCredit } from './why.ts'

/** `/admin/orders/<number>`: an order's figures, and why its winner won. */
export function OrderPage(props: AdminViewServerProps) {
  const { language } = props.i18n
  return (
    <AdminPage allowed="staff" props={props} title={{ zh: '订单与归因', en: 'Order and credit' }}>
      {async () => {
        const story = await readOrderStory(sharedPool(), Number([props.params?.segments ?? []].flat()[1]))
        return (
          <div className={styles.desk}>
            <p className={styles.meta}>
              <Link href="/admin/orders" prefetch={false}>
                ← {say({ zh: '订单', en: 'Orders' }, language)}
              </Link>
              {story && (
                <>
                  {' · '}
                  <strong>{story.orderId}</strong> {say({ zh: `（${story.source}）`, en: `(${story.source})` }, language)}
                  <SimulatedOrder language={language} source={story.source} />
                </>
              )}
            </p>
            {story ? (
              <Story language={language} story={story} user={props.initPageResult.req.user} />
            ) : (
              <p className={styles.empty}>{say({ zh: '没有这笔订单。', en: 'There is no such order.' }, language)}</p>
            )}
          </div>
        )
      }}
    </AdminPage>
  )
}

type StoryProps = { story: OrderStory; language: string; user: Parameters<typeof judge>[0] }

function Story({ story, language, user }: StoryProps) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  return (
    <>
      <h2>{t('为什么归给它', 'Why it won')}</h2>
      <p className={order.why}>{explainCredit(story, language)}</p>
      {story.content && (
        <p>
          {t('胜出的内容：', 'The winner: ')}
          <ContentName content={story.content} />
        </p>
      )}
      {story.frozenAt && <p className={styles.quiet}>{freezeOf(story, language)}</p>}
      <OrderFigures language={language} story={story} />
      <Touches
        heading={t('助攻：窗口内的其他打开', 'Assists: other opens within their windows')}
        language={language}
        paidAt={story.paidAt}
        touches={story.assists}
      />
      <Touches
        heading={t('首触归因（对照）', 'First touch, beside')}
        language={language}
        paidAt={story.paidAt}
        touches={story.firstTouch}
        withShare
      />
      <Touches
        heading={t('均分归因（对照）', 'Linear, beside')}
        language={language}
        paidAt={story.paidAt}
        touches={story.linear}
        withShare
      />
      <OrderVersions language={language} versions={story.versions} />
      <div className={order.person}>
        {judge(user, linkMakers) === 'yes' && story.counted && <OrderLink order={story.key} {...reviewLink} />}
        {judge(user, linkMakers) === 'yes' && story.buyer?.startsWith('m') && <OrderLink order={story.key} {...memberLink} />}
        {judge(user, dataKeepers) === 'yes' && <PersonalData buyer={story.buyer} order={story.key} />}
      </div>
    </>
  )
}

function freezeOf(story: OrderStory, language: string): string {
  const at = writeMoment(story.frozenAt!)
  const isFrozen = story.frozenAt!.getTime() <= Date.now()
  return say(
    isFrozen
      ? {
          zh: `归因已于 ${at} 冻结（首次收到订单后 48 小时），模型第 ${story.modelVersion} 版。`,
          en: `The credit froze at ${at}, 48 hours after the order first came; model version ${story.modelVersion}.`,
        }
      : {
          zh: `归因将于 ${at} 冻结（首次收到订单后 48 小时），此前迟到的数据仍会被考虑；模型第 ${story.modelVersion} 版。`,
          en: `The credit freezes at ${at}; until then late facts are still considered. Model version ${story.modelVersion}.`,
        },
    language,
  )
}

type TouchesProps = { heading: string; touches: StoryTouch[]; paidAt: Date | null; language: string; withShare?: boolean }

function Touches({ heading, touches, paidAt, language, withShare }: TouchesProps) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  if (touches.length === 0) return null
  return (
    <>
      <h2>{heading}</h2>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('内容', 'Content')}</th>
              <th className={table.text} scope="col">
                {t('打开', 'Opened')}
              </th>
              <th className={table.text} scope="col">
                {t('渠道', 'Channel')}
              </th>
              {withShare && <th scope="col">{t('分得', 'Share')}</th>}
            </tr>
          </thead>
          <tbody>
            {touches.map((touch, index) => (
              <tr key={index}>
                <td className={table.text}>
                  <ContentName content={touch.content} />
                </td>
                <td className={table.text}>
                  {touch.at ? writeMoment(touch.at) : t('没有打开记录', 'no open is known')}
                  {touch.at && paidAt && (
                    <span className={table.sub}>
                      {t('付款前', 'before paying:')} {writeSpan(paidAt.getTime() - touch.at.getTime(), language)}
                    </span>
                  )}
                </td>
                <td className={table.text}>{writeChannel(touch.channel, language)}</td>
                {withShare && <td>{writeFen(touch.shareFen)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
