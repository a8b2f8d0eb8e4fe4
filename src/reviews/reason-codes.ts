/**
 * THE closed list of why a review may be returned, rejected, hidden or reported. A low rating, a complaint and a slow delivery
 * are on it nowhere. `told` is what the author reads; `isEditable` whether a new text can mend it; `ground` the rule behind.
 */
export const reasonCodes = [
  {
    value: 'pii-own',
    label: { zh: '含本人隐私信息', en: 'Personal data of the author' },
    told: {
      zh: '里面有你的电话、地址、微信号或订单号。请去掉后再提交。',
      en: 'It shows your phone, address, account or order number.',
    },
    isEditable: true,
    ground: { zh: '个人信息保护法 25', en: 'Personal Information Protection Law, Art. 25' },
  },
  {
    value: 'pii-other',
    label: { zh: '含他人隐私信息', en: 'Personal data of others' },
    told: { zh: '里面有别人的姓名、联系方式或面容。请去掉后再提交。', en: 'It shows names, contacts or faces of other people.' },
    isEditable: true,
    ground: {
      zh: '个人信息保护法 25 · 浙江省电子商务条例 19',
      en: 'Personal Information Protection Law, Art. 25 · Zhejiang E-commerce Regulations, Art. 19',
    },
  },
  {
    value: 'illegal',
    label: { zh: '违法内容', en: 'Unlawful content' },
    told: { zh: '里面有法律禁止展示的内容。', en: 'It holds what the law forbids to show.' },
    isEditable: false,
    ground: { zh: '网络信息内容生态治理规定', en: 'Provisions on the Governance of Online Content' },
  },
  {
    value: 'insult',
    label: { zh: '辱骂或诽谤', en: 'Insult or defamation' },
    told: {
      zh: '里面有辱骂或针对个人的攻击。说产品的不好完全可以，请换个说法。',
      en: 'It insults somebody. Say freely what is wrong with the product.',
    },
    isEditable: true,
    ground: { zh: '浙江省电子商务条例 19', en: 'Zhejiang E-commerce Regulations, Art. 19' },
  },
  {
    value: 'ad-other',
    label: { zh: '广告或引流', en: 'Advertising for others' },
    told: { zh: '里面有别家商品、链接、二维码或群的推广。', en: 'It promotes other shops, links, codes or groups.' },
    isEditable: true,
    ground: { zh: '浙江省电子商务条例 19', en: 'Zhejiang E-commerce Regulations, Art. 19' },
  },
  {
    value: 'not-product',
    label: { zh: '与商品和服务无关', en: 'Neither about the goods nor the service' },
    told: { zh: '看不出和这件商品或服务有关，请补充你的使用感受。', en: 'It says nothing about the goods or the service.' },
    isEditable: true,
    ground: { zh: '浙江省电子商务条例 19', en: 'Zhejiang E-commerce Regulations, Art. 19' },
  },
  {
    value: 'mismatch-star',
    label: { zh: '星级与文字相反', en: 'Stars contradict the text' },
    told: {
      zh: '星级和文字好像相反。请确认，两样都由你决定。',
      en: 'Stars and text seem to contradict each other. Please check; both are yours.',
    },
    isEditable: true,
    ground: { zh: '评价规则', en: 'the rules of reviews' },
  },
  {
    value: 'aigc-unlabelled',
    label: { zh: '未声明 AI 生成', en: 'AI-made and not declared' },
    told: { zh: '图片或文字看起来由 AI 生成。请声明后再提交。', en: 'It looks made by AI. Declare it and send it again.' },
    isEditable: true,
    ground: { zh: '人工智能生成合成内容标识办法', en: 'Measures for Labelling AI-Made Content' },
  },
  {
    value: 'media-bad',
    label: { zh: '图片或视频不可用', en: 'Unusable pictures' },
    told: { zh: '图片或视频看不清、不安全或不是你拍的。请更换。', en: 'Pictures cannot be seen, are unsafe or not yours.' },
    isEditable: true,
    ground: { zh: '评价规则', en: 'the rules of reviews' },
  },
  {
    value: 'fake-staff',
    label: { zh: '内部人员评价', en: 'Written by an insider' },
    told: { zh: '有证据表明这条评价由商家人员写下。', en: 'There is evidence that an insider wrote it.' },
    isEditable: false,
    ground: { zh: '反不正当竞争法 · 电子商务法 17', en: 'Anti-Unfair Competition Law · E-commerce Law, Art. 17' },
  },
  {
    value: 'fake-paid',
    label: { zh: '未披露的有偿评价', en: 'Paid and not disclosed' },
    told: { zh: '有证据表明这条评价有偿且没有说明。', en: 'There is evidence that it was paid for and not disclosed.' },
    isEditable: false,
    ground: {
      zh: '反不正当竞争法 · 互联网广告管理办法 9',
      en: 'Anti-Unfair Competition Law · Measures for Internet Advertising, Art. 9',
    },
  },
  {
    value: 'fake-dup',
    label: { zh: '复制他人评价', en: 'Copied' },
    told: { zh: '文字或图片与另一条评价相同。', en: 'Its words or pictures are those of another review.' },
    isEditable: false,
    ground: { zh: '电子商务法 17', en: 'E-commerce Law, Art. 17' },
  },
  {
    value: 'fake-brush',
    label: { zh: '刷单', en: 'Brushing' },
    told: { zh: '有证据表明这笔订单并非真实购买。', en: 'There is evidence that the order was no real purchase.' },
    isEditable: false,
    ground: { zh: '反不正当竞争法', en: 'Anti-Unfair Competition Law' },
  },
  {
    value: 'extort',
    label: { zh: '以差评索取不当利益', en: 'Extortion' },
    told: { zh: '有证据表明这条评价被用来索取不当利益。', en: 'There is evidence that it was used for extortion.' },
    isEditable: false,
    ground: { zh: '浙江省电子商务条例 19', en: 'Zhejiang E-commerce Regulations, Art. 19' },
  },
] as const

export type ReasonCode = (typeof reasonCodes)[number]['value']

export const findReason = (code: unknown): (typeof reasonCodes)[number] | undefined =>
  reasonCodes.find(({ value }) => value === code)
