import { Link } from '@payloadcms/ui'
import { say } from '#platform/bilingual.ts'
import { BringOrders } from '../scorecards/BringOrders.tsx'
import scorecards from '../scorecards/scorecards.module.css'

type Props = { live: string; isOver: boolean; language: string }

/** A live that nobody was seen to come into, and that won no order: why that may be, and what to do. */
export function NothingSeen({ live, isOver, language }: Props) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  return (
    <section className={scorecards.empty}>
      <h2>
        {isOver
          ? t('直播时段里没有收到进入和订单', 'No opens or orders came in while it was on')
          : t('还没有收到进入和订单', 'No opens or orders have come in yet')}
      </h2>
      <p>
        {t(
          '这里数的是打开本站直播页的人，和由此归到这场直播的订单。只在视频号里看、没经过本站页面的观众不会出现。',
          'Counted here are people who opened the page of this live, and the orders won by that. Whoever only watched on Channels does not appear.',
        )}
      </p>
      <ul>
        <li>
          <Link href={`/admin/collections/live-streams/${live}`} prefetch={false}>
            {t('取“带渠道的短链”', 'Take its short links by channel')}
          </Link>
          {isOver
            ? t(
                '，发出回放；打开回放的人也算在上面的表里。',
                ' and send the recording: whoever opens it is in the table above too.',
              )
            : t('，发到社群和公众号，进来的人就会按渠道出现。', ' and post them: whoever comes in appears by channel.')}
        </li>
        <li>
          <BringOrders
            language={language}
            tables={{ zh: '上传订单表、直播后台的表', en: 'upload tables of orders and of the live' }}
          />
          {t('，这场的订单补上后会自动算进来。', ': orders that come later are counted too.')}
        </li>
      </ul>
    </section>
  )
}
