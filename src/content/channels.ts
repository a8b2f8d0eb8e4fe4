/**
 * Where a reach or an open came from, and where content is sent (contract, section 1), in the order of every select and
 * table. The place in the list is the code in the database (from 1): append only.
 * `realm`: private 私域, public 公域, own 自有.
 */
export const channels = [
  { name: 'official-account', realm: 'private', label: { zh: '公众号', en: 'Official account' } },
  { name: 'wecom', realm: 'private', label: { zh: '企业微信', en: 'WeCom' } },
  { name: 'group', realm: 'private', label: { zh: '社群', en: 'Group chat' } },
  { name: 'service-notice', realm: 'private', label: { zh: '服务通知', en: 'Service notice' } },
  { name: 'member', realm: 'private', label: { zh: '会员触达', en: 'Member reach' } },
  { name: 'channels-feed', realm: 'public', label: { zh: '视频号推荐', en: 'Channels feed' } },
  { name: 'channels-live', realm: 'public', label: { zh: '视频号直播', en: 'Channels live' } },
  { name: 'moments', realm: 'public', label: { zh: '朋友圈', en: 'Moments' } },
  { name: 'moments-ad', realm: 'public', label: { zh: '朋友圈广告', en: 'Moments ad' } },
  { name: 'wechat-search', realm: 'public', label: { zh: '搜一搜', en: 'WeChat search' } },
  { name: 'web-search', realm: 'public', label: { zh: '网页搜索', en: 'Web search' } },
  { name: 'site', realm: 'own', label: { zh: '站内', en: 'Site' } },
  { name: 'share', realm: 'own', label: { zh: '分享', en: 'Share' } },
  { name: 'poster', realm: 'own', label: { zh: '海报', en: 'Poster' } },
  { name: 'direct', realm: 'own', label: { zh: '直接访问', en: 'Direct' } },
  { name: 'other', realm: 'other', label: { zh: '其他', en: 'Other' } },
] as const

/** Whose ground a channel is: 私域, 公域, 自有. `other` is nobody's. */
export const realms = [
  { name: 'private', label: { zh: '私域小计', en: 'Private channels' } },
  { name: 'public', label: { zh: '公域小计', en: 'Public channels' } },
  { name: 'own', label: { zh: '自有小计', en: 'Own channels' } },
] as const

export type Channel = (typeof channels)[number]['name']
