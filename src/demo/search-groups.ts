/** Words that mean the same to who looks for something to put on the skin. */
export const searchGroups: readonly string[][] = [
  ['精华', '精华液', '原液'],
  ['精华水', '爽肤水', '化妆水'],
  ['面霜', '乳霜', '晚霜'],
  ['卸妆', '卸妆油', '卸妆水'],
  ['洁面', '洗面奶', '洁面乳'],
  ['敏感肌', '敏感', '泛红', '红血丝'],
  ['换季', '秋冬', '干燥'],
  ['送礼', '礼物', '礼盒'],
  ['保湿', '补水'],
]
