import type { CollectionConfig, PayloadRequest } from 'payload'
import { say } from '#platform/bilingual.ts'
import { snapshotLineUp } from './line-up.ts'
import { lineUpField } from './line-up-field.ts'
import { liveRoomField } from './live-room-field.ts'
import { editScreen, publication } from './publication.ts'
import {
  coverField,
  dekField,
  planNoteField,
  productsTab,
  publishedAtField,
  publishTab,
  sharingTab,
  titleField,
} from './publication-fields.ts'
import { shortLinkField } from './short-link-field.ts'
import { slugFields } from './slug-field.ts'
import { teamworkField } from './teamwork/teamwork-field.ts'
import { validateWebAddress } from './web-address.ts'
import { wecomField } from './wecom-field.ts'

const { hooks, ...shared } = publication({ slug: 'live-streams', path: '/live' })

const dayAndTime = { pickerAppearance: 'dayAndTime', timeFormat: 'HH:mm', displayFormat: 'yyyy-MM-dd HH:mm' } as const

const afterStart = (value: unknown, { data, req }: { data: { startsAt?: unknown }; req: PayloadRequest }) =>
  !value ||
  !data?.startsAt ||
  new Date(String(value)).getTime() > new Date(String(data.startsAt)).getTime() ||
  say({ zh: '必须晚于开播时间。', en: 'This must be later than the start.' }, req.i18n?.language)

export const liveStreams: CollectionConfig = {
  ...shared,
  hooks: { ...hooks, beforeChange: [snapshotLineUp, ...hooks.beforeChange] },
  labels: { singular: { zh: '直播', en: 'Live stream' }, plural: { zh: '直播', en: 'Live streams' } },
  defaultSort: '-startsAt',
  admin: {
    group: { zh: '内容', en: 'Content' },
    useAsTitle: 'title',
    hideAPIURL: true,
    defaultColumns: ['title', 'startsAt', 'host', 'editorState', '_status'],
    listSearchableFields: ['title', 'host', 'slug'],
    description: {
      zh: '预告、直播中、回放都在这一条里，页面会按时间自动切换。',
      en: 'Notice, live and replay in one; the page changes with time.',
    },
    ...editScreen('live-streams'),
  },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: { zh: '内容', en: 'Content' },
          fields: [
            titleField,
            dekField,
            coverField,
            {
              type: 'row',
              fields: [
                {
                  name: 'startsAt',
                  type: 'date',
                  required: true,
                  index: true,
                  label: { zh: '开播时间', en: 'Starts at' },
                  admin: { date: dayAndTime },
                },
                {
                  name: 'endsAt',
                  type: 'date',
                  label: { zh: '计划结束', en: 'Planned end' },
                  admin: { date: dayAndTime },
                  validate: afterStart,
                },
                { name: 'host', type: 'text', maxLength: 40, label: { zh: '主播', en: 'Host' } },
              ],
            },
            liveRoomField,
            {
              name: 'notice',
              type: 'textarea',
              maxLength: 2000,
              label: { zh: '预告', en: 'Notice' },
              admin: {
                description: {
                  zh: '开播前页面上显示：看点、福利、怎么预约。',
                  en: 'Shown before the start: what to expect, how to reserve.',
                },
              },
            },
          ],
        },
        { label: { zh: '货盘', en: 'Line-up' }, fields: [lineUpField] },
        {
          label: { zh: '回放', en: 'Replay' },
          fields: [
            {
              name: 'endedAt',
              type: 'date',
              label: { zh: '实际结束', en: 'Real end' },
              admin: {
                date: dayAndTime,
                description: { zh: '提前或延后结束时填写，优先于计划结束。', en: 'It wins over the planned end.' },
              },
              validate: afterStart,
            },
            { name: 'replay', type: 'upload', relationTo: 'clips', label: { zh: '回放文件', en: 'Replay clip' } },
            {
              name: 'recording',
              type: 'ui',
              label: { zh: '上传整场录像', en: 'Upload a recording' },
              admin: { components: { Field: '/src/admin/recordings/RecordingField.client.tsx#RecordingField' } },
            },
            {
              name: 'replayUrl',
              type: 'text',
              maxLength: 2000,
              label: { zh: '回放链接', en: 'Replay link' },
              admin: {
                description: {
                  zh: '没有回放文件时使用，例如视频号回放。',
                  en: 'Used without a clip, for example a Channels replay.',
                },
              },
              validate: validateWebAddress,
            },
          ],
        },
        productsTab,
        publishTab,
        sharingTab,
      ],
    },
    {
      name: 'editorState',
      type: 'select',
      required: true,
      defaultValue: 'auto',
      options: [
        { value: 'auto', label: { zh: '按时间自动', en: 'By time' } },
        { value: 'live', label: { zh: '直播中', en: 'Live' } },
        { value: 'ended', label: { zh: '已结束', en: 'Ended' } },
        { value: 'cancelled', label: { zh: '已取消', en: 'Cancelled' } },
      ],
      label: { zh: '直播状态', en: 'State' },
      admin: {
        position: 'sidebar',
        description: {
          zh: '一般保持“按时间自动”；提前开播或取消时在这里改。',
          en: 'Leave it by time, unless it begins early or is cancelled.',
        },
      },
    },
    ...slugFields('title'),
    publishedAtField,
    planNoteField,
    teamworkField,
    {
      name: 'liveLinks',
      type: 'ui',
      label: { zh: '直播台', en: 'Live desk' },
      admin: { position: 'sidebar', components: { Field: '/src/admin/lives/LiveLinks.tsx#LiveLinks' } },
    },
    shortLinkField,
    wecomField,
  ],
}
