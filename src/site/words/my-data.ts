import type { Locale } from '../locale.ts'

const zh = {
  title: '我的数据',
  text: '你可以要求删除本站保存的、与你有关的全部记录：浏览、登录、评价与照片、提问、直播提醒、在企业微信里的客户资料。删除后不能恢复；商城的订单由商城保留，不再指向你。',
  ask: '申请删除我的全部记录',
  asked: (day: string) => `${day} 已收到你的申请，15 个工作日内办理。办理后这里会自动退出登录；办理前可以撤回。`,
  withdraw: '撤回申请',
  declined: (answer: string) => `上次的申请没有办理：${answer}`,
}

const en: typeof zh = {
  title: 'My data',
  text: 'You may ask for everything that is kept of you here to be erased: visits, sign-ins, reviews and photos, questions, reminders of lives, and what is kept of you as a customer in WeCom. It cannot be undone. Orders stay with the mall and lead to you no more.',
  ask: 'Ask for everything to be erased',
  asked: (day) =>
    `Your request of ${day} has arrived; it is done within 15 working days. You are signed out when it is, and may take it back until then.`,
  withdraw: 'Take it back',
  declined: (answer) => `Your last request was not carried out: ${answer}`,
}

export const myData = (locale: Locale): typeof zh => (locale === 'zh' ? zh : en)
