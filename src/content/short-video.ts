import type { CollectionConfig, PayloadRequest } from 'payload'
import { say } from '#platform/bilingual.ts'
import { refuseCaptions } from './captions.ts'
import { copyClipDuration } from './clip-duration.ts'
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
import { shortVideoKinds } from './short-video-kinds.ts'
import { slugFields } from './slug-field.ts'
import { teamworkField } from './teamwork/teamwork-field.ts'
import { wecomField } from './wecom-field.ts'

const { hooks, ...shared } = publication({ slug: 'short-videos', path: '/videos' })

export const shortVideos: CollectionConfig = {
  ...shared,
  hooks: { ...hooks, beforeChange: [copyClipDuration, ...hooks.beforeChange] },
  labels: { singular: { zh: '短视频', en: 'Short video' }, plural: { zh: '短视频', en: 'Short videos' } },
  defaultSort: '-publishedAt',
  admin: {
    group: { zh: '内容', en: 'Content' },
    useAsTitle: 'title',
    hideAPIURL: true,
    defaultColumns: ['title', 'kind', 'source', '_status', 'publishedAt'],
    listSearchableFields: ['title', 'dek', 'slug'],
    description: { zh: '站内播放的短片，或跳到视频号的短片。', en: 'Clips played here, or on a Channels account.' },
    ...editScreen('short-videos'),
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
            {
              name: 'source',
              type: 'radio',
              required: true,
              defaultValue: 'file',
              options: [
                { value: 'file', label: { zh: '上传文件', en: 'Uploaded file' } },
                { value: 'channels', label: { zh: '视频号', en: 'Channels (视频号)' } },
              ],
              label: { zh: '来源', en: 'Source' },
            },
            {
              name: 'file',
              type: 'upload',
              relationTo: 'clips',
              label: { zh: '短片文件', en: 'Clip' },
              admin: {
                condition: (data) => data?.source !== 'channels',
                description: { zh: 'MP4，不超过 50 MB。', en: 'MP4, at most 50 MB.' },
              },
              validate: (value: unknown, { data, req }: { data: { source?: unknown }; req: PayloadRequest }) =>
                data?.source === 'channels' ||
                Boolean(value) ||
                say({ zh: '请上传短片。', en: 'Upload a clip.' }, req.i18n?.language),
            },
            {
              name: 'channelsRef',
              type: 'text',
              maxLength: 300,
              label: { zh: '视频号视频', en: 'Channels reference' },
              admin: {
                condition: (data) => data?.source === 'channels',
                description: { zh: '视频 ID（export/…）或分享链接。', en: 'The video id (export/…) or its share link.' },
              },
              validate: (value: unknown, { data, req }: { data: { source?: unknown }; req: PayloadRequest }) =>
                data?.source !== 'channels' ||
                (typeof value === 'string' && /^(export\/[\w-]{8,}|https:\/\/[\w.-]+\.qq\.com\/\S+)$/.test(value)) ||
                say(
                  {
                    zh: '请填写 export/ 开头的视频 ID，或 qq.com 的分享链接。',
                    en: 'An id beginning with export/, or a qq.com link.',
                  },
                  req.i18n?.language,
                ),
            },
            coverField,
            {
              name: 'durationSeconds',
              type: 'number',
              min: 0,
              max: 86_400,
              label: { zh: '时长（秒）', en: 'Duration (seconds)' },
              admin: {
                description: {
                  zh: '上传的短片会自动读取；视频号请手动填写。',
                  en: 'Read from an uploaded clip; fill it in for Channels.',
                },
              },
            },
            {
              name: 'captions',
              type: 'textarea',
              label: { zh: '字幕（WebVTT）', en: 'Captions (WebVTT)' },
              admin: {
                rows: 6,
                description: {
                  zh: '以 WEBVTT 开头。有字幕，静音也能看懂。',
                  en: 'Begins with WEBVTT. Captions make muted clips understood.',
                },
              },
              validate: (value: unknown, { req }: { req: PayloadRequest }) => {
                const reason = refuseCaptions(value)
                return reason ? say(reason, req.i18n?.language) : true
              },
            },
          ],
        },
        productsTab,
        publishTab,
        sharingTab,
      ],
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      index: true,
      defaultValue: 'showcase',
      options: [...shortVideoKinds],
      label: { zh: '类型', en: 'Kind' },
      admin: { position: 'sidebar' },
    },
    ...slugFields('title'),
    publishedAtField,
    planNoteField,
    teamworkField,
    {
      name: 'clipNote',
      type: 'ui',
      label: { zh: '切片来源', en: 'Cut from' },
      admin: { position: 'sidebar', components: { Field: '/src/admin/lives/ClipNote.tsx#ClipNote' } },
    },
    shortLinkField,
    wecomField,
  ],
}
