import type { Criterion } from './criterion.ts'

/** Pages work with what people use to read them: principle 4 of WCAG 2.2. */
export const robust: Criterion[] = [
  {
    number: '4.1.2',
    level: 'A',
    name: { zh: '名称、角色、值', en: 'Name, role, value' },
    is: 'supports',
    remark: {
      zh: '用浏览器自带的控件；切换按钮说明开或关。',
      en: 'Controls are those of the browser; switches say whether they are on.',
    },
  },
  {
    number: '4.1.3',
    level: 'AA',
    name: { zh: '状态消息', en: 'Status messages' },
    is: 'supports',
    remark: {
      zh: '投票、转发、搜索提示、照片上传和提交的结果会报给读屏。',
      en: 'What came of a vote, a share, a search, an upload or a form is told to screen readers.',
    },
  },
]
