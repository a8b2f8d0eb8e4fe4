import type { Field } from 'payload'
import { validateWebAddress } from './web-address.ts'

export const liveRoomField: Field = {
  name: 'room',
  type: 'group',
  label: { zh: '直播间', en: 'Room' },
  fields: [
    {
      name: 'kind',
      type: 'radio',
      defaultValue: 'channels',
      options: [
        { value: 'channels', label: { zh: '视频号直播', en: 'Channels live' } },
        { value: 'link', label: { zh: '其他链接', en: 'Link' } },
      ],
      label: { zh: '直播平台', en: 'Where' },
    },
    {
      name: 'reference',
      type: 'text',
      maxLength: 200,
      label: { zh: '视频号 ID', en: 'Channels id' },
      admin: {
        condition: (_, room) => room?.kind !== 'link',
        description: {
          zh: '视频号的 finderUserName（sph 开头），用于在微信里直接打开直播间。',
          en: 'The finderUserName, to open the room inside WeChat.',
        },
      },
    },
    {
      name: 'url',
      type: 'text',
      maxLength: 2000,
      label: { zh: '直播间链接', en: 'Link' },
      admin: { description: { zh: '不在微信里打开时使用。', en: 'Used outside WeChat.' } },
      validate: validateWebAddress,
    },
  ],
}
