// Inside WeChat alone: says how the page looks when it is passed on. Carried by every page of a hub with an official account.
import { addressToSign, cardOf, isWechat, shareCode } from './share-card.client.ts'

type Wx = {
  config: (settings: Record<string, unknown>) => void
  ready: (then: () => void) => void
  updateAppMessageShareData: (card: object) => void
  updateTimelineShareData: (card: object) => void
}

const SDK = 'https://res.wx.qq.com/open/js/jweixin-1.6.0.js'
const landed = location.href
const agent = navigator.userAgent

if (isWechat(agent)) {
  const script = document.createElement('script')
  script.src = SDK
  script.onload = configure
  document.head.appendChild(script)
  // A page that comes back from the browser's memory is to be signed anew.
  addEventListener('pageshow', (event) => event.persisted && configure())
  // So is one that has moved on within itself, as the feed of clips does.
  addEventListener('hub:moved', configure)
}

function configure(): void {
  const { wx } = window as unknown as { wx?: Wx }
  const url = addressToSign(agent, { landed, shown: location.href })
  if (!wx) return
  fetch(`/wechat/js-config?url=${encodeURIComponent(url)}`)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject()))
    .then((signed: Record<string, unknown>) => {
      wx.config({ ...signed, jsApiList: ['updateAppMessageShareData', 'updateTimelineShareData'] })
      wx.ready(() => {
        const { desc, ...card } = cardOf(readMeta, location, codeOrNone())
        wx.updateAppMessageShareData({ ...card, desc })
        wx.updateTimelineShareData(card)
      })
    })
    // Without it WeChat shows the bare title and address, as for any page.
    .catch(() => {})
}

const readMeta = (property: string) => document.querySelector(`meta[property="${property}"]`)?.getAttribute('content')

function codeOrNone(): string | null {
  try {
    return /hub_no=1/.test(document.cookie) ? null : shareCode(localStorage as never)
  } catch {
    return null
  }
}
