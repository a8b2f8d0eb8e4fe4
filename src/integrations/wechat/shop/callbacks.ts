import { wechatShop } from '../account.ts'
import { isAesKey } from '../callbacks/envelope.ts'
import type { CallbackSource, React } from '../callbacks/source.ts'
import { takeShopEvent } from './shop-event.ts'

/** Where WeChat tells of the shop. */
export const SHOP_CALLBACK_PATH = '/hooks/wechat-shop'

const follow: React = async (pool, { said }, now) => void (await takeShopEvent(pool, { said }, now))

/** The calls of WeChat for the shop, always sealed; token and key are settings (`WECHAT_SHOP_TOKEN`, `WECHAT_SHOP_AES_KEY`). */
export const shopCallbacks: CallbackSource = {
  open: async () => {
    const { WECHAT_SHOP_TOKEN: token, WECHAT_SHOP_AES_KEY: aesKey } = process.env
    const account = wechatShop()
    return account && token && aesKey && isAesKey(aesKey) ? { appId: account.appId, token, aesKey } : null
  },
  noteHeard: async () => {},
  reactions: {
    channels_ec_order_new: follow,
    channels_ec_order_pay: follow,
    channels_ec_order_deliver: follow,
    channels_ec_order_confirm: follow,
    channels_ec_order_cancel: follow,
    channels_ec_order_settle: follow,
    channels_ec_order_ext_info_update: follow,
    channels_ec_aftersale_update: follow,
  },
}
