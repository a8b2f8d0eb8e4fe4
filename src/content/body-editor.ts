import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  createServerFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  UnderlineFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import { type Field, type FieldHook, type PayloadRequest, type RichTextFieldValidation, ValidationError } from 'payload'
import { richText } from 'payload/shared'
import { say } from '#platform/bilingual.ts'
import { gallery } from './blocks/gallery.ts'
import { liveNotice } from './blocks/live-notice.ts'
import { offer } from './blocks/offer.ts'
import { picture } from './blocks/picture.ts'
import { productCard } from './blocks/product-card.ts'
import { pullQuote } from './blocks/pull-quote.ts'
import { reviewQuote } from './blocks/review-quote.ts'
import { videoEmbed } from './blocks/video-embed.ts'
import { bodyGaps } from './body-gaps.ts'
import { isSafeLink, refuseBody } from './body-limits.ts'
import { bodyTables } from './body-tables.ts'

export const bodyBlocks = [picture, gallery, productCard, reviewQuote, videoEmbed, liveNotice, pullQuote, offer]

/** What is chosen in a block belongs to the text at once, not after the server has seen it. */
const atOnce: Field = {
  name: 'atOnce',
  type: 'ui',
  admin: { components: { Field: '/src/admin/BlockSync.client.tsx#BlockSync' } },
}

/** At the head of a block: what readers will see of it. */
const previewOf = (kind: string): Field => ({
  name: 'preview',
  type: 'ui',
  admin: {
    components: { Field: { path: '/src/admin/writing/BlockPreview.client.tsx#BlockPreview', clientProps: { kind } } },
  },
})

const linkFields: Field[] = [
  {
    name: 'text',
    type: 'text',
    required: true,
    label: { zh: '显示文字', en: 'Text' },
  },
  {
    name: 'linkType',
    type: 'radio',
    defaultValue: 'custom',
    required: true,
    options: [{ value: 'custom', label: { zh: '网址', en: 'Address' } }],
    label: { zh: '链接类型', en: 'Kind of link' },
    admin: { hidden: true },
  },
  {
    name: 'url',
    type: 'text',
    required: true,
    label: { zh: '网址', en: 'Address' },
    admin: {
      description: { zh: '完整网址，或以 / 开头的站内网址。', en: 'A full address, or one of this site that begins with /.' },
    },
    validate: (value: unknown, { req }: { req: PayloadRequest }) =>
      isSafeLink(value) ||
      say({ zh: '请以 http、https、mailto、/ 或 # 开头。', en: 'Begin with http, https, mailto, / or #.' }, req.i18n?.language),
  },
  { name: 'newTab', type: 'checkbox', label: { zh: '在新窗口打开', en: 'Open in a new tab' } },
]

const cleanPaste = createServerFeature({
  key: 'cleanPaste',
  feature: { ClientFeature: '/src/admin/writing/CleanPaste.client.tsx#CleanPasteFeature' },
})

/** The one rich-text editor of articles and stories: plain typography, links, tables and the named blocks, nothing else. */
const plainEditor = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    BoldFeature(),
    ItalicFeature(),
    UnderlineFeature(),
    StrikethroughFeature(),
    BlockquoteFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    HorizontalRuleFeature(),
    bodyTables(),
    LinkFeature({ enabledCollections: [], fields: linkFields }),
    BlocksFeature({
      blocks: bodyBlocks.map((block) => ({
        ...block,
        // A name of its own would look like a title of the block, and readers never see it.
        admin: { ...block.admin, disableBlockName: true },
        fields: [previewOf(block.slug), ...block.fields, atOnce],
      })),
    }),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
    cleanPaste(),
  ],
})

const DIFF = '/src/admin/writing/BodyDiff.tsx#BodyDiff'

/** The same, with two versions of a text shown beside each other down to what stands in their blocks. */
export const bodyEditor: typeof plainEditor = async (args) => {
  const editor = await plainEditor(args)
  const generateImportMap: typeof editor.generateImportMap = (more) => {
    editor.generateImportMap?.(more)
    more.addToImportMap(DIFF)
  }
  return { ...editor, DiffComponent: DIFF, generateImportMap }
}

/** Drafts skip validation, so the limits stand in a hook: nothing oversized or unknown is ever stored. */
const keepLimits: FieldHook = ({ collection, req, value }) => {
  const reason = refuseBody(value)
  if (!reason) return value
  const message = say(reason, req.i18n?.language)
  throw new ValidationError(
    {
      collection: collection?.slug,
      errors: [{ message, path: 'body', label: say({ zh: '正文', en: 'Body' }, req.i18n?.language) }],
    },
    req.t,
  )
}

/** The editor's own check speaks English only and names no block, so what blocks lack is said here, before it. */
const validateBody: RichTextFieldValidation = async (value, options) => {
  const { language } = options.req.i18n
  const gaps = bodyGaps(value, bodyBlocks).map((gap) => say(gap, language))
  if (gaps.length > 0) return say({ zh: `${gaps.join('；')}。`, en: `${gaps.join('; ')}.` }, language)
  const result = await richText(value, options)
  if (typeof result === 'string' && result.includes(' node failed to validate: ')) {
    return say(
      { zh: '正文里有内容块没有填对，请检查标红的地方。', en: 'A block of the body is not right; see what is marked red.' },
      language,
    )
  }
  return result
}

export const bodyField: Field = {
  name: 'body',
  type: 'richText',
  required: true,
  editor: bodyEditor,
  validate: validateBody,
  label: { zh: '正文', en: 'Body' },
  admin: {
    description: {
      zh: '输入 / 可插入图片、图集、商品卡片、评价、短视频、直播预告、金句、优惠和表格。',
      en: 'Type / to insert pictures, galleries, product cards, reviews, clips, live notices, quotes, offers and tables.',
    },
  },
  hooks: { beforeValidate: [keepLimits] },
}
