import type { Bilingual } from '#platform/bilingual.ts'

export const unreachable: Bilingual = {
  zh: '还没有设置 PUBLIC_URL：搜索引擎打不开这个站，所以什么也不推送。',
  en: 'PUBLIC_URL is not set: no search engine can open this hub, so nothing is told.',
}

export const howToSet: Record<'baidu' | 'indexnow', Bilingual> = {
  baidu: {
    zh: '没有开启。在百度搜索资源平台验证站点后，把“普通收录 → 资源提交”里的 token 设为环境变量 BAIDU_PUSH_TOKEN，重启后生效。',
    en: 'Not in use. Verify the site in Baidu’s console, set its token as BAIDU_PUSH_TOKEN, and restart.',
  },
  indexnow: {
    zh: '没有开启。自己起一个 8 到 128 位的密钥（字母、数字、-），设为环境变量 INDEXNOW_KEY，重启后生效；验证文件由本站自动提供。',
    en: 'Not in use. Set a key of your own (8 to 128 of A-Z a-z 0-9 -) as INDEXNOW_KEY and restart; the hub serves its proof by itself.',
  },
}

export const dayOfQuota: Bilingual = { zh: '按北京时间的自然日计。', en: 'Days are those of Beijing.' }
