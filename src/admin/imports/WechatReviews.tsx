import { miniProgram } from '#integrations/wechat/account.ts'
import { readOutcomes } from '#integrations/wechat/trade-reviews.ts'
import { say } from '#platform/bilingual.ts'
import { sharedPool } from '#platform/database.ts'
import styles from '../desk.module.css'
import { writeMoment } from '../moment.ts'
import { PullReviews } from './PullReviews.client.tsx'

/** Where WeChat's own order reviews stand, and a button that asks for them now. */
export async function WechatReviews({ language }: { language: string }) {
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const account = miniProgram()
  return (
    <section className={styles.panel}>
      <h2 className={styles.panelTitle}>{t('微信小程序交易评价', 'WeChat order reviews')}</h2>
      <p className={styles.hint}>
        {t(
          '买家在微信支付订单里写下的评价，每小时拉取一次，按支付单号或商户单号对上本站的订单，先审后发，标明来源。图片留在微信，不会搬过来。',
          'What buyers write under their orders in WeChat, pulled every hour, matched to orders by payment or order number, read before it is shown, marked with its origin. Pictures stay with WeChat.',
        )}
      </p>
      {account ? (
        <Standing appId={account.appId} language={language} />
      ) : (
        <p className={styles.hint}>
          {t(
            '还没有连上小程序：请管理员在环境变量里设置 WECHAT_MINI_APPID 和 WECHAT_MINI_SECRET，重启后生效。',
            'Not connected: an administrator sets WECHAT_MINI_APPID and WECHAT_MINI_SECRET in the environment and restarts.',
          )}
        </p>
      )}
    </section>
  )
}

async function Standing({ appId, language }: { appId: string; language: string }) {
  const { taken, waiting, reviewedHere, pulledAt } = await readOutcomes(sharedPool(), appId)
  const t = (zh: string, en: string) => say({ zh, en }, language)
  const when = pulledAt ? writeMoment(pulledAt) : t('还没有拉取过', 'never')
  return (
    <>
      <p>
        {t(
          `已收进 ${taken} 条；${waiting} 条的订单还没有到本站（最多等 30 天）；${reviewedHere} 条的订单已在本站评价过。上次拉取：${when}。`,
          `${taken} taken in; ${waiting} wait for their order (30 days at most); ${reviewedHere} of orders reviewed here already. Last pull: ${when}.`,
        )}
      </p>
      <PullReviews />
    </>
  )
}
