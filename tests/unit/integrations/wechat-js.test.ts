import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { wechatShare } from '#generated/wechat-share.ts'
import { signPage } from '#integrations/wechat/js-sdk/signature.ts'
import { addressToSign, cardOf, isWechat, shareCode } from '#site/sharing/share-card.client.ts'
import { buildWechatShare, wechatShareFile } from '../../../scripts/build-wechat-share.ts'

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0.66'
const ANDROID = 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/142.0.0.0 XWEB/1420045 MMWEBSDK MicroMessenger/8.0.66'

describe('the signature of a page', () => {
  const signed = {
    ticket: 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg',
    nonceStr: 'Wm3WZYTPz0wzccnW',
    timestamp: 1_414_587_457,
  }

  it('is the one of the official examples', () => {
    expect(signPage({ ...signed, url: 'http://mp.weixin.qq.com' })).toBe('f4d90daf4b3bca3078ab155816175ba34c443a7b')
    expect(signPage({ ...signed, url: 'http://mp.weixin.qq.com?params=value' })).toBe('0f9de62fce790f9a083d5c99e95740ceb90c27ed')
  })

  it('is not changed by what follows #', () => {
    const url = 'http://mp.weixin.qq.com?params=value'
    expect(signPage({ ...signed, url: `${url}#part?x=1` })).toBe(signPage({ ...signed, url }))
  })
})

describe('the address to be signed', () => {
  const moved = { landed: 'https://hub.example/articles/a?ch=group#top', shown: 'https://hub.example/articles/a?tab=2' }

  it('is the one that was opened on iOS, and the one that is shown elsewhere', () => {
    expect(addressToSign(IPHONE, moved)).toBe('https://hub.example/articles/a?ch=group')
    expect(addressToSign(ANDROID, moved)).toBe('https://hub.example/articles/a?tab=2')
  })

  it('is asked for inside WeChat alone', () => {
    expect([IPHONE, ANDROID].map(isWechat)).toEqual([true, true])
    expect(isWechat('Mozilla/5.0 (iPhone) Safari/604.1')).toBe(false)
    expect(isWechat(`${ANDROID} wxwork/4.1.36`)).toBe(false)
  })
})

describe('the card of a page', () => {
  const said: Record<string, string> = {
    'og:title': '换季护理',
    'og:description': '少一步、轻一点',
    'og:url': 'https://hub.example/articles/season',
    'og:image': 'https://hub.example/api/media/file/x.jpg',
  }
  const here = { origin: 'https://hub.example', href: 'https://hub.example/articles/season?ch=group&via=shop-7#end' }

  it('is what the page says of itself, with a link of the channel and of whoever passes it on', () => {
    expect(cardOf((name) => said[name], here, 's_abc123abc123')).toEqual({
      title: '换季护理',
      desc: '少一步、轻一点',
      link: 'https://hub.example/articles/season?ch=share&via=s_abc123abc123',
      imgUrl: 'https://hub.example/api/media/file/x.jpg',
    })
  })

  it('stays on the host that is open, whatever the page calls itself', () => {
    const other = (name: string) => (name === 'og:url' ? 'https://elsewhere.example/en/articles/season' : null)
    expect(cardOf(other, here, null).link).toBe('https://hub.example/en/articles/season?ch=share')
  })

  it('carries a code that stays with the browser and is none for who refuses to be counted', () => {
    const store: { hub_s?: string; hub_no?: string } = {}
    const code = shareCode(store)
    expect(code).toMatch(/^s_[a-z0-9]{12}$/)
    expect(shareCode(store)).toBe(code)
    expect(shareCode({ hub_s: '"><script>' })).toMatch(/^s_[a-z0-9]{12}$/)
    expect(shareCode({ hub_no: '1', hub_s: code! })).toBeNull()
  })
})

describe('the script in the pages', () => {
  it('is the one its source makes, small and in the syntax of 2019', async () => {
    expect(readFileSync(wechatShareFile, 'utf8')).toBe(await buildWechatShare())
    expect(gzipSync(wechatShare, { level: 9 }).length).toBeLessThanOrEqual(1_000)
    expect(wechatShare).not.toMatch(/<\/|<!--/)
    expect(wechatShare).not.toMatch(/\?\.[a-z[(]|\?\?|\|\|=/)
  })
})
