import type { Locale } from '../locale.ts'

/** What the feed of clips says. */
const zh = {
  label: '短视频，一条接一条',
  pause: '暂停',
  play: '播放',
  again: '重播',
  sound: '声音',
  captions: '字幕',
  products: (n: number) => `商品 ${n}`,
  share: '转发',
  previous: '上一条',
  next: '下一条',
  copied: '链接已复制，可以粘贴给朋友',
  inWechat: '点右上角「···」转发给朋友',
  notCopied: '没有复制成功，可以从地址栏复制',
  close: '关闭',
  watched: '都看完了',
  toList: '回到短视频列表',
  failed: '下一条没有载入，可能是网络断了。',
  retry: '再试一次',
  more: '接着看',
  keys: '字母快捷键',
  keysText: '↑ ↓ 换一条，空格暂停，M 声音，C 字幕，Esc 返回',
  all: '全部',
  kind: '类型',
  topic: '话题',
  filtered: (by: string) => `短视频 · ${by}`,
  emptyFiltered: '这个分类下暂时没有短视频。',
}

type VideoFeedWords = typeof zh

const en: VideoFeedWords = {
  label: 'Clips, one after another',
  pause: 'Pause',
  play: 'Play',
  again: 'Again',
  sound: 'Sound',
  captions: 'Captions',
  products: (n) => (n === 1 ? '1 product' : `${n} products`),
  share: 'Share',
  previous: 'Previous',
  next: 'Next',
  copied: 'The link is copied: paste it to a friend',
  inWechat: 'Tap ··· at the top right to pass it on',
  notCopied: 'It could not be copied: take it from the address bar',
  close: 'Close',
  watched: 'You have seen them all',
  toList: 'Back to all videos',
  failed: 'The next clip did not load. The network may be down.',
  retry: 'Try again',
  more: 'Watch next',
  keys: 'Letter keys',
  keysText: '↑ ↓ another clip, space to pause, M sound, C captions, Esc back',
  all: 'All',
  kind: 'Kind',
  topic: 'Topic',
  filtered: (by) => `Videos · ${by}`,
  emptyFiltered: 'There are no videos of this kind yet.',
}

export const videoFeedWords = (locale: Locale): VideoFeedWords => (locale === 'zh' ? zh : en)
