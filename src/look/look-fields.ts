import type { Field, FieldAccess, RadioField, TextField, UploadField } from 'payload'
import { type Bilingual, say } from '#platform/bilingual.ts'
import { lookChoices } from './choices.ts'
import { isHexColour } from './colour.ts'
import { ownFaceFields } from './own-face-fields.ts'
import { isSeal, sealFields, seals } from './seals.ts'

/** Colours, papers, corners, faces and seals of a brand. Whatever follows from them is derived when pages are made. */
export const lookFields = (access: { see: FieldAccess }): Field[] => [
  {
    name: 'presets',
    type: 'ui',
    label: { zh: '套用预设', en: 'Presets' },
    admin: { components: { Field: '/src/admin/look/Presets.client.tsx#Presets' } },
  },
  {
    type: 'row',
    fields: [
      colourField('primaryColour', '#B93A26', { zh: '主色', en: 'Primary colour' }),
      colourField('accentColour', '#1F6B52', { zh: '辅色', en: 'Accent colour' }),
    ],
  },
  {
    name: 'colourNote',
    type: 'ui',
    label: { zh: '颜色提示', en: 'Colour note' },
    admin: { components: { Field: '/src/admin/look/ColourNote.client.tsx#ColourNote' } },
  },
  {
    type: 'row',
    fields: [choiceField('neutrals', { zh: '底色冷暖', en: 'Papers' }), choiceField('radius', { zh: '圆角', en: 'Corners' })],
  },
  {
    type: 'row',
    fields: [
      choiceField(
        'titleFace',
        { zh: '标题字体', en: 'Face of titles' },
        {
          zh: '宋、黑、楷用手机自带的字体；小薇体和自有字体随页面加载，每页只带标题用到的字。海报上以宋体代替',
          en: 'Song, Hei and Kai are those of the phone; Xiaowei and your own come with each page, cut to the signs of its titles. Posters show Song in their place',
        },
      ),
      choiceField('textFace', { zh: '正文字体', en: 'Face of texts' }),
    ],
  },
  ...ownFaceFields(access),
  {
    type: 'row',
    fields: [choiceField('density', { zh: '疏密', en: 'Density' }), choiceField('motif', { zh: '纹样', en: 'Motif' })],
  },
  choiceField('darkPolicy', { zh: '深色模式', en: 'Dark mode' }),
  {
    name: 'seals',
    type: 'group',
    label: { zh: '印章用字', en: 'Seals' },
    admin: { description: { zh: '每种内容一个字；留空用默认字', en: 'One character for each type; left empty, the usual one' } },
    fields: [
      {
        type: 'row',
        fields: [
          sealField('articles', { zh: '图文', en: 'Articles' }),
          sealField('shortVideos', { zh: '短视频', en: 'Short videos' }),
          sealField('liveStreams', { zh: '直播', en: 'Live' }),
          sealField('reviews', { zh: '用户评价', en: 'Reviews' }),
          sealField('brandStories', { zh: '品牌故事', en: 'Stories' }),
          sealField('offer', { zh: '优惠', en: 'Offers' }),
          sealField('products', { zh: '商品', en: 'Products' }),
        ],
      },
    ],
  },
  {
    name: 'preview',
    type: 'ui',
    label: { zh: '预览', en: 'Preview' },
    admin: { position: 'sidebar', components: { Field: '/src/admin/look/LookPreview.client.tsx#LookPreview' } },
  },
]

/** The brand's pictures: logos by day and night, a square sign for browsers, and the code of its service account. */
export const lookPictures: Field[] = [
  {
    type: 'row',
    fields: [
      pictureField('logo', { zh: '标志', en: 'Logo' }, { zh: '浅色页面上的标志', en: 'On light pages' }),
      pictureField(
        'logoDark',
        { zh: '深色页面的标志', en: 'Logo for dark pages' },
        { zh: '没有时两种页面都用「标志」', en: 'Without it the logo stands on both' },
      ),
    ],
  },
  {
    type: 'row',
    fields: [
      pictureField(
        'mark',
        { zh: '方形图标', en: 'Square mark' },
        { zh: '浏览器标签上的小图；没有时用品牌名首字的印章', en: 'On browser tabs; without it a seal of the name' },
      ),
      pictureField(
        'serviceQr',
        { zh: '公众号二维码', en: 'Code of the service account' },
        { zh: '显示在页脚，长按可识别', en: 'In the footer, to be scanned' },
      ),
    ],
  },
]

function colourField(name: string, defaultValue: string, label: Bilingual): TextField {
  return {
    name,
    type: 'text',
    required: true,
    defaultValue,
    label,
    admin: { description: { zh: '六位十六进制，例如 #B93A26', en: 'Six hexadecimal digits, for example #B93A26' } },
    validate: (value: unknown, { req }: { req: { i18n?: { language: string } } }) =>
      isHexColour(value) || say({ zh: '请填写形如 #B93A26 的颜色。', en: 'Write a colour like #B93A26.' }, req.i18n?.language),
  }
}

function choiceField(name: keyof typeof lookChoices, label: Bilingual, description?: Bilingual): RadioField {
  return {
    name,
    type: 'radio',
    label,
    defaultValue: lookChoices[name][0].value,
    options: lookChoices[name].map((choice) => ({ ...choice })),
    admin: { layout: 'horizontal', description },
    validate: (value: unknown, { req }: { req: { i18n?: { language: string } } }) =>
      value == null ||
      lookChoices[name].some((choice) => choice.value === value) ||
      say({ zh: '请从列出的选项中选择。', en: 'Choose one of the list.' }, req.i18n?.language),
  }
}

function sealField(name: keyof typeof sealFields, label: Bilingual): TextField {
  return {
    name,
    type: 'text',
    label,
    admin: { placeholder: sameIn(seals[sealFields[name]]), width: '6rem' },
    validate: (value: unknown, { req }: { req: { i18n?: { language: string } } }) =>
      !value || isSeal(value) || say({ zh: '请填写一个字或数字。', en: 'Write one letter or figure.' }, req.i18n?.language),
  }
}

function pictureField(name: string, label: Bilingual, description: Bilingual): UploadField {
  return { name, type: 'upload', relationTo: 'media', label, admin: { description } }
}

/** A seal is a Chinese character in either language. */
function sameIn(text: string): Bilingual {
  return { zh: text, en: text }
}
