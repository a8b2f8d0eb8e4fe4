import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'

/** Chinese first. Where Payload's own Chinese is stiff or says one thing in two words, ours takes its place. */
export const interfaceLanguage = {
  supportedLanguages: { zh, en },
  fallbackLanguage: 'zh',
  translations: {
    zh: {
      authentication: { logout: '退出登录', loggedOutSuccessfully: '已退出登录。' },
      fields: { chooseFromExisting: '从已有的选' },
      general: {
        collections: '内容类型',
        createNew: '新建',
        createNewLabel: '新建{{label}}',
        creatingNewLabel: '新建{{label}}',
        deletedSuccessfully: '已删除。',
        dashboard: '工作台',
        next: '下一页',
        previous: '上一页',
        noResultsDescription: '新建一条，或放宽筛选条件。',
        noResultsFound: '这里还没有内容',
        noResults: '还没有{{label}}，或没有符合筛选条件的。',
        noUpcomingEventsScheduled: '没有排期。',
        perPage: '每页 {{limit}} 条',
        successfullyCreated: '已创建{{label}}。',
        trash: '回收站',
        trashedCountSuccessfully: '已将 {{count}} 条{{label}}移到回收站。',
        upcomingEvents: '已排期',
        updatedSuccessfully: '已保存。',
        of: '/',
      },
      version: {
        publishChanges: '发布',
        noFurtherVersionsFound: '没有更早的版本',
      },
    },
  },
} as const
