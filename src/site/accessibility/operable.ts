import type { Criterion } from './criterion.ts'

/** Pages can be operated: principle 2 of WCAG 2.2. */
export const operable: Criterion[] = [
  {
    number: '2.1.1',
    level: 'A',
    name: { zh: '键盘', en: 'Keyboard' },
    is: 'supports',
    remark: {
      zh: '每一类页面只用键盘走过：能到达、能操作所有按钮、链接、表单和播放器。',
      en: 'Every kind of page was walked by keyboard alone: all buttons, links, forms and players can be reached and used.',
    },
  },
  {
    number: '2.1.2',
    level: 'A',
    name: { zh: '无键盘陷阱', en: 'No keyboard trap' },
    is: 'supports',
    remark: {
      zh: '弹出的窗口用 Esc 关闭，焦点回到原来的按钮。',
      en: 'Dialogs close by Escape and give the focus back.',
    },
  },
  {
    number: '2.1.4',
    level: 'A',
    name: { zh: '字符快捷键', en: 'Character key shortcuts' },
    is: 'supports',
    remark: {
      zh: '短视频页的 M 和 C 可以用“字母快捷键”按钮关掉。',
      en: 'M and C on the page of clips are switched off by the button “Letter keys”.',
    },
  },
  {
    number: '2.2.1',
    level: 'A',
    name: { zh: '时间可调', en: 'Timing adjustable' },
    is: 'supports',
    remark: {
      zh: '填写评价不限时，草稿留在浏览器里；直播开始时间是真实时间。',
      en: 'A review may take as long as it takes, and its draft stays in the browser; the time of a live is a real one.',
    },
  },
  {
    number: '2.2.2',
    level: 'A',
    name: { zh: '暂停、停止、隐藏', en: 'Pause, stop, hide' },
    is: 'supports',
    remark: {
      zh: '短视频可以暂停；系统要求减少动态或打开关怀模式时不自动播放。',
      en: 'Clips can be paused, and do not play by themselves under reduced motion or in care mode.',
    },
  },
  {
    number: '2.3.1',
    level: 'A',
    name: { zh: '闪烁三次或低于阈值', en: 'Three flashes' },
    is: 'partly',
    remark: {
      zh: '界面没有闪烁；编辑和买家上传的视频没有逐条检测。',
      en: 'The interface does not flash; films of editors and buyers are not measured one by one.',
    },
  },
  {
    number: '2.4.1',
    level: 'A',
    name: { zh: '绕过区块', en: 'Bypass blocks' },
    is: 'supports',
    remark: {
      zh: '每页第一个链接是“跳到正文”；长文有目录。短视频页没有重复的页头。',
      en: 'The first link of a page leads to its matter; long texts have contents. The page of clips has no repeated head.',
    },
  },
  {
    number: '2.4.2',
    level: 'A',
    name: { zh: '页面标题', en: 'Page titled' },
    is: 'supports',
    remark: {
      zh: '每页的标题写着内容和品牌。',
      en: 'Titles name the matter and the brand.',
    },
  },
  {
    number: '2.4.3',
    level: 'A',
    name: { zh: '焦点顺序', en: 'Focus order' },
    is: 'supports',
    remark: {
      zh: '与阅读顺序一致；长文在电脑上的目录显示在旁边，先于正文得到焦点。',
      en: 'As one reads; on a desk the contents of a long text stand beside it and come before it.',
    },
  },
  {
    number: '2.4.4',
    level: 'A',
    name: { zh: '链接目的', en: 'Link purpose (in context)' },
    is: 'supports',
    remark: {
      zh: '链接文字或所在的卡片说明去处。',
      en: 'A link or its card says where it leads.',
    },
  },
  {
    number: '2.4.5',
    level: 'AA',
    name: { zh: '多种途径', en: 'Multiple ways' },
    is: 'supports',
    remark: {
      zh: '导航、搜索、话题、相关内容。',
      en: 'Navigation, search, topics, related contents.',
    },
  },
  {
    number: '2.4.6',
    level: 'AA',
    name: { zh: '标题和标签', en: 'Headings and labels' },
    is: 'supports',
    remark: {
      zh: '各部分有标题，各输入框有标签。',
      en: 'Parts have headings and fields have labels.',
    },
  },
  {
    number: '2.4.7',
    level: 'AA',
    name: { zh: '焦点可见', en: 'Focus visible' },
    is: 'supports',
    remark: {
      zh: '焦点处有 2 像素的框，高对比模式下也有。',
      en: 'What has the focus has a frame of 2 pixels, in forced colours too.',
    },
  },
  {
    number: '2.4.11',
    level: 'AA',
    name: { zh: '焦点不被遮挡（最低）', en: 'Focus not obscured (minimum)' },
    is: 'supports',
    remark: {
      zh: '焦点所在处不会被固定的栏盖住。',
      en: 'No bar covers what has the focus.',
    },
  },
  {
    number: '2.5.1',
    level: 'A',
    name: { zh: '指针手势', en: 'Pointer gestures' },
    is: 'supports',
    remark: {
      zh: '滑动切换的地方都有按钮。',
      en: 'Wherever one swipes there are buttons too.',
    },
  },
  {
    number: '2.5.2',
    level: 'A',
    name: { zh: '指针取消', en: 'Pointer cancellation' },
    is: 'supports',
    remark: {
      zh: '按下不触发，松开才触发。',
      en: 'Nothing happens before a finger is lifted.',
    },
  },
  {
    number: '2.5.3',
    level: 'A',
    name: { zh: '名称中的标签', en: 'Label in name' },
    is: 'supports',
    remark: {
      zh: '读屏听到的名称包含看到的文字。',
      en: 'Names that are heard hold the words that are seen.',
    },
  },
  {
    number: '2.5.4',
    level: 'A',
    name: { zh: '动作激活', en: 'Motion actuation' },
    is: 'not-applicable',
    remark: {
      zh: '没有靠摇晃或倾斜操作的功能。',
      en: 'Nothing is done by shaking or tilting.',
    },
  },
  {
    number: '2.5.7',
    level: 'AA',
    name: { zh: '拖动动作', en: 'Dragging movements' },
    is: 'supports',
    remark: {
      zh: '没有必须拖动的操作。',
      en: 'Nothing has to be dragged.',
    },
  },
  {
    number: '2.5.8',
    level: 'AA',
    name: { zh: '目标尺寸（最低）', en: 'Target size (minimum)' },
    is: 'supports',
    remark: {
      zh: '按钮和独立的链接不小于 44 像素高（关怀模式 48），正文里的链接除外。',
      en: 'Buttons and links that stand alone are at least 44 pixels high (48 in care mode), unlike links within texts.',
    },
  },
]
