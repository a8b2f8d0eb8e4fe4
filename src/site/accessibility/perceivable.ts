import type { Criterion } from './criterion.ts'

/** Pages can be perceived: principle 1 of WCAG 2.2. */
export const perceivable: Criterion[] = [
  {
    number: '1.1.1',
    level: 'A',
    name: { zh: '非文本内容', en: 'Non-text content' },
    is: 'partly',
    remark: {
      zh: '界面图标都有文字。编辑的图片发布前会要求填写替代文字；买家照片的替代文字只说明是谁对哪件商品拍的，不描述画面。',
      en: 'Signs of the interface have words. Editors are asked for texts of their pictures before they publish; the text of a buyer’s photo says whose it is and of which product, not what it shows.',
    },
  },
  {
    number: '1.2.1',
    level: 'A',
    name: { zh: '纯音频和纯视频（预录）', en: 'Audio-only and video-only' },
    is: 'partly',
    remark: {
      zh: '没有声音的短视频有标题和导语，不一定说全画面内容。',
      en: 'A clip without sound has a title and a line of text, which may not say all that it shows.',
    },
  },
  {
    number: '1.2.2',
    level: 'A',
    name: { zh: '字幕（预录）', en: 'Captions (prerecorded)' },
    is: 'partly',
    remark: {
      zh: '播放器支持字幕，默认打开；编辑没有写字幕的短视频、买家视频和直播回放没有字幕。',
      en: 'The player shows captions and begins with them on; clips whose editor wrote none, buyers’ clips and replays of lives have none.',
    },
  },
  {
    number: '1.2.3',
    level: 'A',
    name: { zh: '口述影像或媒体替代', en: 'Audio description or alternative' },
    is: 'partly',
    remark: {
      zh: '直播回放有章节和讲解过的商品，短视频有标题和导语；没有逐字文稿，也没有口述影像。',
      en: 'Replays have chapters and the products shown, clips a title and a line; there is neither a transcript nor a description of the picture.',
    },
  },
  {
    number: '1.2.4',
    level: 'AA',
    name: { zh: '字幕（直播）', en: 'Captions (live)' },
    is: 'not-applicable',
    remark: {
      zh: '直播在微信里进行，本站只有预告和回放。',
      en: 'Lives happen inside WeChat; this site announces and replays them.',
    },
  },
  {
    number: '1.2.5',
    level: 'AA',
    name: { zh: '口述影像（预录）', en: 'Audio description' },
    is: 'not',
    remark: {
      zh: '视频没有口述影像。',
      en: 'Films have no audio description.',
    },
  },
  {
    number: '1.3.1',
    level: 'A',
    name: { zh: '信息与关系', en: 'Info and relationships' },
    is: 'partly',
    remark: {
      zh: '标题、列表、表格、表单都用对应的标记。从公众号或文档粘贴进来的旧文，可能用加粗代替小标题。',
      en: 'Headings, lists, tables and fields are marked as what they are. Older texts pasted from WeChat or documents may have bold lines in place of headings.',
    },
  },
  {
    number: '1.3.2',
    level: 'A',
    name: { zh: '有意义的顺序', en: 'Meaningful sequence' },
    is: 'supports',
    remark: {
      zh: '页面里的先后就是读的先后，单列显示也不变。',
      en: 'What comes first in the page is read first, in one column too.',
    },
  },
  {
    number: '1.3.3',
    level: 'A',
    name: { zh: '感官特征', en: 'Sensory characteristics' },
    is: 'supports',
    remark: {
      zh: '说明文字不靠形状、颜色或位置来指东西。',
      en: 'No instruction relies on shape, colour or place alone.',
    },
  },
  {
    number: '1.3.4',
    level: 'AA',
    name: { zh: '方向', en: 'Orientation' },
    is: 'supports',
    remark: {
      zh: '横屏竖屏都可以用。',
      en: 'Pages work in both orientations.',
    },
  },
  {
    number: '1.3.5',
    level: 'AA',
    name: { zh: '识别输入目的', en: 'Identify input purpose' },
    is: 'supports',
    remark: {
      zh: '姓名、电话、地址、昵称可以由浏览器自动填写。',
      en: 'Names, phones, addresses and nicknames can be filled in by the browser.',
    },
  },
  {
    number: '1.4.1',
    level: 'A',
    name: { zh: '颜色的使用', en: 'Use of colour' },
    is: 'supports',
    remark: {
      zh: '状态都有文字；正文里的链接有下划线，选中的筛选项加粗并有下划线。',
      en: 'States are said in words; links in texts are underlined, a chosen filter is bold and underlined.',
    },
  },
  {
    number: '1.4.2',
    level: 'A',
    name: { zh: '音频控制', en: 'Audio control' },
    is: 'supports',
    remark: {
      zh: '没有自动播放的声音；短视频静音开始，有暂停和声音按钮。',
      en: 'Nothing sounds by itself; clips begin muted, with buttons for pause and sound.',
    },
  },
  {
    number: '1.4.3',
    level: 'AA',
    name: { zh: '对比度（最低）', en: 'Contrast (minimum)' },
    is: 'supports',
    remark: {
      zh: '文字对比度不低于 4.5:1；品牌换颜色时由程序校正，关怀模式更高。',
      en: 'At least 4.5:1 for text; colours of the brand are corrected to that, and care mode has more.',
    },
  },
  {
    number: '1.4.4',
    level: 'AA',
    name: { zh: '调整文本大小', en: 'Resize text' },
    is: 'supports',
    remark: {
      zh: '放大到 200% 内容不丢；也适应微信的大字号。',
      en: 'Nothing is lost at 200 %, nor with the large letters of WeChat.',
    },
  },
  {
    number: '1.4.5',
    level: 'AA',
    name: { zh: '文字图像', en: 'Images of text' },
    is: 'partly',
    remark: {
      zh: '界面里没有用图片代替的文字；编辑上传的封面和海报里可能有字。',
      en: 'The interface has no text in pictures; covers and posters that editors upload may hold some.',
    },
  },
  {
    number: '1.4.10',
    level: 'AA',
    name: { zh: '重排', en: 'Reflow' },
    is: 'supports',
    remark: {
      zh: '放大到 400%（宽 320 像素）不用左右滚动；很宽的表格在自己的框里滚动。',
      en: 'At 400 % (320 pixels wide) nothing scrolls sideways but very wide tables, inside their own frame.',
    },
  },
  {
    number: '1.4.11',
    level: 'AA',
    name: { zh: '非文本对比度', en: 'Non-text contrast' },
    is: 'supports',
    remark: {
      zh: '控件边框、焦点框和图标不低于 3:1。',
      en: 'Borders of controls, focus rings and signs have at least 3:1.',
    },
  },
  {
    number: '1.4.12',
    level: 'AA',
    name: { zh: '文本间距', en: 'Text spacing' },
    is: 'supports',
    remark: {
      zh: '加大行距、段距、字距后内容不丢；卡片上过长的标题会以省略号结尾，点进去是全文，关怀模式显示四行。',
      en: 'Nothing is lost with wider lines, paragraphs and letters; a long title on a card ends in an ellipsis and stands whole on its page, in care mode on four lines.',
    },
  },
  {
    number: '1.4.13',
    level: 'AA',
    name: { zh: '悬停或聚焦时的内容', en: 'Content on hover or focus' },
    is: 'supports',
    remark: {
      zh: '没有只在悬停时出现的内容；搜索提示可以用 Esc 关掉。',
      en: 'Nothing appears on hover alone; suggestions of the search close by Escape.',
    },
  },
]
