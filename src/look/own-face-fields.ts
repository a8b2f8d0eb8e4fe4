import type { FieldAccess, TextField, TextFieldSingleValidation } from 'payload'
import { say } from '#platform/bilingual.ts'
import { queryableOf } from '#platform/request-database.ts'
import { selectFace } from './title-face/own-faces.sql.ts'

type Of = { siblingData: Partial<{ titleFace: string }>; req: Parameters<TextFieldSingleValidation>[1]['req'] }

const isChosen = ({ titleFace }: Partial<{ titleFace: string }>): boolean => titleFace === 'own'
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A face that the brand uploaded, and by what right it is used. It stays when another is chosen, so that it can be chosen again. */
export const ownFaceFields = (access: { see: FieldAccess }): TextField[] => [
  {
    name: 'ownFace',
    type: 'text',
    label: { zh: '自有标题字体', en: 'Your own face of titles' },
    admin: { components: { Field: '/src/admin/look/OwnFace.client.tsx#OwnFace' } },
    validate: async (value: unknown, { siblingData, req }: Of) => {
      const isThere =
        typeof value === 'string' && UUID.test(value) && (await selectFace(await queryableOf(req), value)) !== undefined
      if (isThere || (!isChosen(siblingData) && !value)) return true
      return say(
        { zh: '请先上传字体文件，或改选其他标题字体。', en: 'Upload a face first, or choose another one.' },
        req.i18n?.language,
      )
    },
  },
  {
    name: 'faceLicence',
    type: 'text',
    maxLength: 200,
    label: { zh: '字体授权', en: 'Licence of the face' },
    access: { read: access.see },
    admin: {
      condition: (_, siblingData) => isChosen(siblingData),
      description: {
        zh: '授权方、合同号或许可证名称，要包含网页嵌入（webfont）。只有同事能看到。',
        en: 'Who grants it, the contract or the name of the licence; it must allow embedding in web pages. Only colleagues see it.',
      },
    },
    validate: (value: unknown, { siblingData, req }: Of) => {
      const text = typeof value === 'string' ? value.trim() : ''
      if (text.length > 200) return say({ zh: '最多 200 字。', en: 'At most 200 characters.' }, req.i18n?.language)
      if (text !== '' || !isChosen(siblingData)) return true
      return say(
        { zh: '请写明这款字体凭什么授权用在网页上。', en: 'Say by what licence it may be used on web pages.' },
        req.i18n?.language,
      )
    },
  },
]
