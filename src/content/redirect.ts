import type { CollectionConfig, PayloadRequest } from 'payload'
import { anyone, hasRole, nobody } from '#people/access.ts'
import { say } from '#platform/bilingual.ts'
import { announceChange, announceDeletion } from './announce-change.ts'

/** Old addresses of the site, without a language prefix, and where they lead now. Kept by publication, editable by hand. */
export const redirects: CollectionConfig = {
  slug: 'redirects',
  labels: { singular: { zh: '跳转', en: 'Redirect' }, plural: { zh: '跳转', en: 'Redirects' } },
  admin: {
    group: { zh: '设置', en: 'Settings' },
    useAsTitle: 'from',
    hideAPIURL: true,
    defaultColumns: ['from', 'to', 'gone', 'updatedAt'],
    listSearchableFields: ['from', 'to'],
    description: {
      zh: '旧网址跳到哪里。已发布内容修改网址别名、永久删除时会自动登记。',
      en: 'Where old addresses lead. Kept automatically when a published slug changes or an item is deleted for good.',
    },
  },
  access: {
    create: hasRole('editor'),
    read: anyone,
    update: hasRole('editor'),
    delete: hasRole('editor'),
    unlock: nobody,
    readVersions: nobody,
  },
  disableDuplicate: true,
  hooks: { afterChange: [announceChange], afterDelete: [announceDeletion] },
  fields: [
    {
      name: 'from',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      label: { zh: '旧网址', en: 'From' },
      admin: { description: { zh: '以 / 开头，例如 /articles/old', en: 'Begins with /, for example /articles/old' } },
      validate: (value: unknown, { req }: { req: PayloadRequest }) => isPath(value) || say(notAPath, req.i18n?.language),
    },
    {
      name: 'to',
      type: 'text',
      label: { zh: '新网址', en: 'To' },
      admin: { condition: (data) => !data?.gone },
      validate: (value: unknown, { req, data }: { req: PayloadRequest; data: { gone?: boolean | null } }) =>
        data?.gone || isPath(value) || say(notAPath, req.i18n?.language),
    },
    {
      name: 'gone',
      type: 'checkbox',
      defaultValue: false,
      label: { zh: '内容已下架（410）', en: 'Gone (410)' },
      admin: {
        description: {
          zh: '告诉访客和搜索引擎：内容已被移除，不再跳转。',
          en: 'Tells readers and search engines that it is gone.',
        },
      },
    },
  ],
}

const notAPath = {
  zh: '请填写以 / 开头的站内网址，不含域名和空格。',
  en: 'Write an address of this site that begins with /, without domain or spaces.',
}

/** A path of this site: no scheme, no protocol-relative or backslash trick, no spaces or control characters. */
const isPath = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 300 && /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(value)

/**
 * Records within the request's transaction that what stood at `from` now stands at `to` (`null`: nowhere). Addresses that
 * led to `from` lead to `to` directly, and an address that is in use again redirects no more.
 */
export async function recordMove(req: PayloadRequest, move: { from: string; to: string | null }): Promise<void> {
  const target = move.to === null ? { to: null, gone: true } : { to: move.to, gone: false }
  if (move.to !== null) await forgetRedirect(req, move.to)
  await forgetRedirect(req, move.from)
  const common = { collection: 'redirects', req, overrideAccess: true, depth: 0 } as const
  await req.payload.update({ ...common, where: { to: { equals: move.from } }, data: target })
  await req.payload.create({ ...common, data: { from: move.from, ...target } })
}

/** An address that a document uses again leads nowhere else. */
export async function forgetRedirect(req: PayloadRequest, from: string): Promise<void> {
  await req.payload.delete({ collection: 'redirects', where: { from: { equals: from } }, req, overrideAccess: true, depth: 0 })
}
