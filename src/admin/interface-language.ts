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
        aboutToPermanentlyDeleteTrash: '将从回收站中永久删除 <0>{{count}}</0> 条<1>{{label}}</1>，不能恢复。确定吗？',
        aboutToRestore: '将恢复{{label}}《<1>{{title}}</1>》。确定吗？',
        aboutToRestoreAsDraft: '将把{{label}}《<1>{{title}}</1>》恢复为草稿。确定吗？',
        aboutToRestoreAsDraftCount: '将把 {{count}} 条{{label}}恢复为草稿',
        aboutToRestoreCount: '将恢复 {{count}} 条{{label}}',
        aboutToTrash: '将把{{label}}《<1>{{title}}</1>》移到回收站，之后可以恢复。确定吗？',
        aboutToTrashCount: '将把 {{count}} 条{{label}}移到回收站',
        collections: '内容类型',
        createNew: '新建',
        createNewLabel: '新建{{label}}',
        creatingNewLabel: '新建{{label}}',
        deletePermanently: '不放回收站，永久删除',
        deletedSuccessfully: '已删除。',
        dashboard: '工作台',
        documentIsTrashed: '这条{{label}}在回收站里，只能查看。',
        emptyTrash: '清空回收站',
        emptyTrashLabel: '清空{{label}}回收站',
        next: '下一页',
        previous: '上一页',
        noResultsDescription: '新建一条，或放宽筛选条件。',
        noResultsFound: '这里还没有内容',
        noResults: '还没有{{label}}，或没有符合筛选条件的。',
        noUpcomingEventsScheduled: '没有排期。',
        payloadSettings: '界面设置',
        perPage: '每页 {{limit}} 条',
        successfullyCreated: '已创建{{label}}。',
        titleTrashed: '{{label}}《{{title}}》已移到回收站。',
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
