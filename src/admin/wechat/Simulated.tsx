import { isSimulated } from '#integrations/wechat/account.ts'
import { SHOP_SOURCE } from '#integrations/wechat/shop/read-shop-order.ts'
import { say } from '#platform/bilingual.ts'
import css from './account.module.css'

/** 模拟: stands beside whatever a stand-in for WeChat has said. */
export const Simulated = ({ language, host }: { language: string; host?: string }) =>
  isSimulated(host) ? <span className={css.simulated}>{say({ zh: '模拟', en: 'Simulated' }, language)}</span> : null

/** The same beside an order: only those of the shop come from WeChat. */
export const SimulatedOrder = ({ source, language }: { source: string; language: string }) =>
  source === SHOP_SOURCE ? <Simulated language={language} /> : null
