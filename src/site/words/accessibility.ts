import type { Locale } from '../locale.ts'

/** The statement of how far the site can be used by everybody; `days` are working days. */
const zh = {
  title: '无障碍声明',
  text: '谁都能读、能搜、能写评价：我们按什么标准做，怎样检查，还有哪些不足。',
  standard: {
    title: '标准与结论',
    paragraphs: (brand: string, day: string) => [
      `「${brand}」按《Web 内容无障碍指南》（WCAG）2.2 的 AA 级建设本站的公开页面，中文和英文相同。`,
      '结论：部分符合。页面和操作按 AA 级制作，没有达到的地方主要在编辑和买家上传的视频、图片，列在下面。',
      `这是自我评估，没有请第三方认证。声明日期：${day}。`,
    ],
  },
  checked: {
    title: '怎样检查',
    list: [
      '程序的每个版本发布前，用 axe 检查每一类页面：浅色、深色、关怀模式和英文，手机（375 像素）和电脑（1280 像素）两种宽度，有一处不合格就不发布。',
      '每一类页面在 320 像素宽（相当于放大到 400%）和 160% 字号下，程序检查有没有左右滚动，并且看过截图。',
      '每一类页面在两种宽度下只用键盘走过一遍：顺序、焦点框、有没有被遮挡、能不能退出、目标大小。',
      '看过系统高对比（强制颜色）下的截图。',
      '读屏听到的名称、角色和状态，按浏览器给出的无障碍树核对；还没有请使用读屏软件的人逐页试用。',
    ],
  },
  limits: {
    title: '已知的不足',
    list: [
      '编辑没有写字幕的短视频、买家视频和直播回放没有字幕；所有视频都没有口述影像和文字稿。',
      '直播在微信视频号里进行，那里的字幕和操作由微信提供。',
      '从公众号或文档粘贴进来的旧文，小标题、表格和图片说明可能不完整；编辑上传的封面和海报里可能有图片形式的文字。',
      '买家照片的替代文字只说明出处，不描述画面。',
      '商城、微信登录和官方备案等外部页面不在本声明范围内；工作人员使用的后台没有按此标准评估。',
    ],
  },
  care: {
    title: '关怀模式',
    text: '打开后字更大、对比更强、只有一列，按钮更大，没有动画，视频不自动播放。每页页脚的“显示方式”里也能开关；只记在这个浏览器里。',
    noScript: '这个浏览器没有运行脚本，不能打开关怀模式；浏览器自带的放大仍然可用。',
  },
  report: {
    title: '遇到障碍怎么办',
    text: (days: number) =>
      `告诉我们是哪一页、想做什么、用的什么设备或辅助工具，我们会在 ${days} 个工作日内答复；需要的内容也可以用别的方式提供给你。`,
    contact: '联系方式',
    noContact: '品牌还没有填写联系方式。在此之前，可以通过品牌的公众号或商城客服联系我们；“帮助”里也有常见问题的答案。',
    help: '去帮助中心',
  },
  criteria: {
    title: '逐条对照',
    text: 'WCAG 2.2 的 A 级和 AA 级共 55 条，按四项原则排列。',
    count: (label: string, n: number) => `${label} ${n} 条`,
    fold: (n: number) => `看这 ${n} 条`,
    criterion: '准则',
    finding: '结论与说明',
    level: (level: string) => `${level} 级`,
  },
}

const en: typeof zh = {
  title: 'Accessibility',
  text: 'Everybody should be able to read, search and write a review: what we build by, how it is checked, and what is missing.',
  standard: {
    title: 'Standard and result',
    paragraphs: (brand, day) => [
      `${brand} builds the public pages of this site by the Web Content Accessibility Guidelines (WCAG) 2.2, level AA, in Chinese and in English.`,
      'Result: partially conformant. Pages and what one does on them are made to level AA; where they fall short it is mostly in films and pictures that editors and buyers upload, listed below.',
      `This is our own assessment; nobody else has certified it. Date of the statement: ${day}.`,
    ],
  },
  checked: {
    title: 'How it is checked',
    list: [
      'Before each release axe reads every kind of page by program: light, dark, in care mode and in English, as wide as a phone (375 pixels) and a desk (1280 pixels). One finding stops the release.',
      'Every kind of page is measured 320 pixels wide (as at 400 %) and with letters of 160 %: nothing may scroll sideways. Pictures of them were looked at.',
      'Every kind of page was walked at both widths by keyboard alone: order, focus ring, what covers it, ways out, size of targets.',
      'Pictures under forced colours were looked at.',
      'Names, roles and states are held against the accessibility tree of the browser. People who use screen readers have not yet tried every page.',
    ],
  },
  limits: {
    title: 'Known limits',
    list: [
      'Clips whose editor wrote no captions, buyers’ clips and replays of lives have none. No film has an audio description or a transcript.',
      'Lives happen inside WeChat Channels; captions and controls there are WeChat’s.',
      'Older texts pasted from WeChat or from documents may lack headings, table heads or texts of pictures; covers and posters of editors may hold letters in pictures.',
      'The text of a buyer’s photo says where it comes from, not what it shows.',
      'The mall, signing in with WeChat and official registers are outside this statement; the pages of the staff were not assessed by it.',
    ],
  },
  care: {
    title: 'Care mode',
    text: 'Larger type, stronger contrast, one column, larger buttons, no motion, and no film that plays by itself. The footer of every page has the same switch; only this browser remembers it.',
    noScript: 'This browser runs no scripts, so care mode cannot be switched on; its own zoom works all the same.',
  },
  report: {
    title: 'If something is in your way',
    text: (days) =>
      `Tell us the page, what you wanted to do, and your device or tool. We answer within ${days} working days, and can give you what you need in another form.`,
    contact: 'Contact',
    noContact:
      'The brand has not entered its contact yet. Until then, write to its official account or the customer service of the mall; common questions are answered in the help.',
    help: 'Go to the help',
  },
  criteria: {
    title: 'Criterion by criterion',
    text: 'The 55 criteria of levels A and AA of WCAG 2.2, by its four principles.',
    count: (label, n) => `${label}: ${n}`,
    fold: (n) => (n === 1 ? 'Show it' : `Show the ${n} criteria`),
    criterion: 'Criterion',
    finding: 'Finding and remark',
    level: (level) => `Level ${level}`,
  },
}

export const accessibilityWords = (locale: Locale): typeof zh => (locale === 'zh' ? zh : en)
