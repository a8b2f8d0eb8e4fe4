import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'

/** Chinese first. Where Payload's own Chinese is stiff or says one thing in two words, ours takes its place. */
export const interfaceLanguage = {
  supportedLanguages: { zh, en },
  fallbackLanguage: 'zh',
  translations: {
    zh: {
      authentication: { logout: '退出登录', loggedOutSuccessfully: '已退出登录。' },
      general: {
        collections: '内容类型',
        dashboard: '工作台',
        next: '下一页',
        previous: '上一页',
        noResults: '还没有{{label}}，或没有符合筛选条件的。',
        perPage: '每页 {{limit}} 条',
        trash: '回收站',
        of: '/',
      },
      version: { noFurtherVersionsFound: '没有更早的版本' },
    },
  },
} as const
