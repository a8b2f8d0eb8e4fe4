import type { Locale } from '../locale.ts'

type Text = { title: string; paragraphs: string[] }

/** The privacy notice. Takes the brand's name and how readers reach it; days are those of the settings. */
export function privacyText(locale: Locale, of: { brand: string; contact?: string; rawDays: number }): Text[] {
  return locale === 'zh' ? zh(of) : en(of)
}

const zh = ({ brand, contact, rawDays }: { brand: string; contact?: string; rawDays: number }): Text[] => [
  {
    title: '我们是谁',
    paragraphs: [
      `本站由「${brand}」运营，用来发布图文、短视频、直播、品牌故事，并展示买家评价。购买在商城完成，本站不收款，也不保存收货地址与支付信息。`,
    ],
  },
  {
    title: '我们统计什么',
    paragraphs: [
      '为了知道内容是否有用，我们统计：卡片出现在屏幕上（曝光）、页面被真正打开、读到一半或读完、短视频播放、直播观看、商品页浏览、站内搜索发生过（不记录搜索词）、从哪个渠道来到本站。',
      '每个浏览器有一个随机编号（保存在名为 hub_v 的 Cookie 与本地存储里，最长 400 天），编号里没有你的姓名、手机号或微信身份。入库前会再做一次不可逆的加密处理。我们不记录你的 IP 地址，不做指纹识别，不向第三方广告平台发送数据。',
      '用订单消息里的链接登录后，浏览器会多一个名为 hub_member 的 Cookie（最长 90 天），这台设备之后的浏览归到你的会员名下；在“我的”里随时可以退出。',
      '也可以用微信登录：微信只告诉我们你在本品牌的编号（openid、unionid），不取昵称和头像；编号入库前同样做不可逆的加密处理，只用来认出你的订单。登录途中有一个名为 hub_wx 的 Cookie，10 分钟后失效。',
      '页脚里选的“显示方式”（浅色、深色、关怀模式）只记在这个浏览器的本地存储里，名为 hub_look 和 hub_care，不发送给任何人。',
      '从本站去商城的链接会带上一个来源编号，商城在订单里回传后，我们才能知道哪篇内容带来了购买。若订单里有会员编号，我们会把同一个人的浏览与订单合并统计，同样只保存加密后的编号。',
      '页面末尾的“猜你想看”列出同一批人还看过、买过什么，至少 5 人才会出现；它对每位读者都一样，不按你个人的浏览来选。我们统计它有没有被看到、有没有从那里打开。',
    ],
  },
  {
    title: '保存多久',
    paragraphs: [
      `逐条的浏览记录最后一次写入后最多保存 ${rawDays} 天，到期按天删除；之后只留下汇总数字，以及哪个编号在什么时候看过、打开过、买过哪篇内容，用来计算转化和复购。`,
      '约了微信直播提醒，我们会保存你在公众号或小程序的编号（openid），用来发出你允许的那一条；直播结束 90 天后换成随机编号。你在企业微信添加我们的同事后，我们会读取你的昵称、客户编号和标签，用来决定给谁发消息；你删除同事后不再发送。',
      '暂时没有发送成功的记录会留在你的浏览器里，最多 72 小时，发送成功或过期后自动清除。',
    ],
  },
  {
    title: '评价与照片',
    paragraphs: [
      '你提交的评价先由编辑核对，公开前只有本站工作人员能看到。照片会重新编码，拍摄地点、设备等信息会被去除。选择匿名时不展示昵称。',
      '给评价投票时，用同一个随机编号（或登录的会员）保证一人一票，入库前同样加密；浏览器还没有编号时，这时会产生一个。拒绝统计后不能投票，但可以举报，举报时不记录你是谁。',
      '展示、在图文与故事里引用、用于广告，是三项各自独立的授权，我们记录你同意的文本版本、时间、期限，以及照片里有没有人像。引用和广告的授权可以在评价的专属页面或「我的」里一键收回，两秒内从所有引用处撤下。',
      '在“问大家”提问或回答，也先由工作人员看过才展示，同样只存加密后的编号；回答是否来自买家，只看商城订单。凭提交后给你的私人链接，可以随时撤回。',
      '修改、撤回评价也在评价的专属页面；页面丢失时，请通过下方的联系方式告诉我们，我们会在 15 个工作日内处理。',
    ],
  },
  {
    title: '你的权利',
    paragraphs: [
      '你可以随时用下面的按钮拒绝统计：拒绝后，这个浏览器不再产生编号、不再发送任何统计，去商城的链接也不再带你的编号；不影响阅读、搜索与提交评价。你也可以要求查询、更正或删除与你有关的信息：登录后在「我的」里可以直接申请删除，也可以用下面的联系方式，我们会在 15 个工作日内办理。删除后只留下不可还原的摘要，用来不再重新收录你。',
      contact
        ? `联系方式：\n${contact}`
        : '品牌尚未在后台填写联系方式。填写后会显示在这里与每页的页脚；在此之前，可以通过品牌的公众号或商城客服联系我们。',
    ],
  },
]

const en = ({ brand, contact, rawDays }: { brand: string; contact?: string; rawDays: number }): Text[] => [
  {
    title: 'Who we are',
    paragraphs: [
      `${brand} runs this site to publish articles, videos, lives and brand stories, and to show what buyers say. Purchases are made in the mall: no payment and no delivery address is kept here.`,
    ],
  },
  {
    title: 'What is counted',
    paragraphs: [
      'To know whether content is of use we count: cards seen on the screen, pages really opened, texts read half or to the end, videos played, lives watched, product pages viewed, that a search was made (not its words), and the channel a visit came from.',
      'Each browser has a random number (in a cookie and in local storage named hub_v, for 400 days at most). It holds no name, phone number or WeChat identity, and is hashed irreversibly before it is stored. We keep no network address, take no fingerprint and send nothing to advertising platforms.',
      'Signing in by the link of an order adds a cookie named hub_member, for 90 days at most, and what this device reads from then on counts as the member’s. You can sign out under “Me” at any time.',
      'Or sign in with WeChat: it tells us your number with this brand (openid, unionid), and neither name nor portrait. The number is hashed beyond recovery before it is stored, and serves only to know your orders by. On the way a cookie named hub_wx lasts ten minutes.',
      'How you like pages to look (light, dark, care mode; chosen in the footer) is kept in the local storage of this browser alone, as hub_look and hub_care, and sent to nobody.',
      'Links to the mall carry a code. When the mall echoes it with an order we learn which content led to a purchase. If the order names a member, the visits and orders of the same person are counted together, again under a hashed number only.',
      '“You may like” at the end of pages lists what the same people also looked at or bought, once there are at least 5 of them. It is the same for every reader and is not chosen by what you looked at. We count whether it was seen, and what was opened from it.',
    ],
  },
  {
    title: 'For how long',
    paragraphs: [
      `Single records are kept for at most ${rawDays} days after the last one of their day was written, and then dropped by the day. What remains are totals, and which number saw, opened or bought because of which content and when, so that conversions and repeat purchases can be counted.`,
      'When you allow a reminder of a live in WeChat, your number with that account (openid) is kept to send it by, and replaced by a random one 90 days after the live. When you add a colleague in WeCom, your name there, your number as a customer and the tags are read, to choose whom messages go to; once you remove the colleague none goes to you.',
      'Records that could not be sent wait in your browser for at most 72 hours and are removed once sent or expired.',
    ],
  },
  {
    title: 'Reviews and photos',
    paragraphs: [
      'An editor reads each review before it is public; until then only staff can see it. Photos are re-encoded, and place, device and other data removed. An anonymous review is shown without the nickname.',
      'Voting for a review uses the same random number (or the member who is signed in), hashed before it is stored, so that each person votes once; a browser without one gets it then. Who has refused to be counted cannot vote, but may report a review, and it is not kept who did.',
      'To be shown, quoted in articles and stories, and used in advertising are three consents of their own. We keep which sentence you agreed to, when, until when, and who is in the photos. You take the second and third back in one tap, on the private page of the review or on your own page; within two seconds it is gone from everywhere.',
      'Questions and answers are read by the staff before they are shown, too, and only a hashed number is kept with them; whether an answer comes from a buyer is told by orders of the mall alone. The private link that you get lets you withdraw them at any time.',
      'You change or withdraw a review on its private page, too. If you have lost it, write to the contact below; it is done within 15 working days.',
    ],
  },
  {
    title: 'Your rights',
    paragraphs: [
      'You can refuse to be counted at any time with the button below. This browser then has no number, sends nothing, and links to the mall carry no number; reading, search and reviews work as before. You may also ask to see, correct or delete what concerns you: signed in, you ask for its erasure on your own page, or write to the contact below; it is done within 15 working days. What is left then is a digest that cannot be read back, by which you are not taken in again.',
      contact
        ? `Contact:\n${contact}`
        : 'The brand has not entered its contact yet; it will appear here and in the footer. Until then, write to the brand’s official account or the mall’s customer service.',
    ],
  },
]
