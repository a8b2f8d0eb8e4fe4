import type { Criterion } from './criterion.ts'

/** Pages can be understood: principle 3 of WCAG 2.2. */
export const understandable: Criterion[] = [
  {
    number: '3.1.1',
    level: 'A',
    name: { zh: '页面语言', en: 'Language of page' },
    is: 'supports',
    remark: {
      zh: '中文页与英文页各自标明。',
      en: 'Pages in Chinese and English are marked as such.',
    },
  },
  {
    number: '3.1.2',
    level: 'AA',
    name: { zh: '部分语言', en: 'Language of parts' },
    is: 'supports',
    remark: {
      zh: '英文页里的中文内容标为中文。',
      en: 'Chinese contents of English pages are marked as Chinese.',
    },
  },
  {
    number: '3.2.1',
    level: 'A',
    name: { zh: '聚焦时', en: 'On focus' },
    is: 'supports',
    remark: {
      zh: '聚焦不会打开、提交或跳转。',
      en: 'Focus opens, sends and leaves nothing.',
    },
  },
  {
    number: '3.2.2',
    level: 'A',
    name: { zh: '输入时', en: 'On input' },
    is: 'supports',
    remark: {
      zh: '选择和填写不会提交或跳转；换显示方式只改外观。',
      en: 'Choosing and typing send and leave nothing; the choice of how pages look changes their look alone.',
    },
  },
  {
    number: '3.2.3',
    level: 'AA',
    name: { zh: '一致的导航', en: 'Consistent navigation' },
    is: 'supports',
    remark: {
      zh: '导航与页脚在每一页顺序相同；短视频页以“返回”代替导航，放大后也能回到有导航的列表。',
      en: 'Navigation and footer have one order on every page; the page of clips has a way back in their place.',
    },
  },
  {
    number: '3.2.4',
    level: 'AA',
    name: { zh: '一致的标识', en: 'Consistent identification' },
    is: 'supports',
    remark: {
      zh: '同一功能在各页用同一个词和图标。',
      en: 'One word and one sign for one thing.',
    },
  },
  {
    number: '3.2.6',
    level: 'A',
    name: { zh: '一致的帮助', en: 'Consistent help' },
    is: 'supports',
    remark: {
      zh: '“帮助”和联系方式在每页页脚的同一位置。',
      en: 'Help and contact stand in one place of every footer.',
    },
  },
  {
    number: '3.3.1',
    level: 'A',
    name: { zh: '错误标识', en: 'Error identification' },
    is: 'supports',
    remark: {
      zh: '没通过时在表单上方和该项下面用文字说明。',
      en: 'What is wrong is said above the form and below the field.',
    },
  },
  {
    number: '3.3.2',
    level: 'A',
    name: { zh: '标签或说明', en: 'Labels or instructions' },
    is: 'supports',
    remark: {
      zh: '输入框写明要填什么、可以填多少。',
      en: 'Fields say what they take and how much of it.',
    },
  },
  {
    number: '3.3.3',
    level: 'AA',
    name: { zh: '错误建议', en: 'Error suggestion' },
    is: 'supports',
    remark: {
      zh: '说明怎样改。',
      en: 'It is said how to mend it.',
    },
  },
  {
    number: '3.3.4',
    level: 'AA',
    name: { zh: '错误预防', en: 'Error prevention' },
    is: 'supports',
    remark: {
      zh: '评价和回答提交后可以修改或撤回；购买在商城完成。',
      en: 'Reviews and answers can be changed or withdrawn; purchases are made in the mall.',
    },
  },
  {
    number: '3.3.7',
    level: 'A',
    name: { zh: '重复输入', en: 'Redundant entry' },
    is: 'supports',
    remark: {
      zh: '没通过的表单保留已填内容。',
      en: 'A form that was refused keeps what was typed.',
    },
  },
  {
    number: '3.3.8',
    level: 'AA',
    name: { zh: '无障碍的身份验证（最低）', en: 'Accessible authentication (minimum)' },
    is: 'supports',
    remark: {
      zh: '用订单消息里的链接或微信登录，不用记密码，也没有拼图。',
      en: 'One signs in by the link of an order or by WeChat: no password to remember and no puzzle.',
    },
  },
]
