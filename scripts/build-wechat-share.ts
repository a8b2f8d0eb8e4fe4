import { buildBrowserScript, generatedFile } from './browser-script.ts'

export const wechatShareFile = generatedFile('wechat-share')

/** The text of `src/generated/wechat-share.ts`: what pages say to WeChat about being passed on. */
export const buildWechatShare = (): Promise<string> =>
  buildBrowserScript({
    entry: 'src/site/sharing/wechat-share.client.ts',
    madeBy: 'Made by scripts/build-wechat-share.ts from src/site/sharing.',
    exported: 'wechatShare',
  })
