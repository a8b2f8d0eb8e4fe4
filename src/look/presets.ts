import type { Bilingual } from '#platform/bilingual.ts'
import type { LookChoices } from './choices.ts'
import type { sealFields } from './seals.ts'

/** A look as a whole, for a brand to begin from. The names are invented. */
export type Preset = {
  name: Bilingual
  text: Bilingual
  values: LookChoices & { primaryColour: string; accentColour: string; seals: Record<keyof typeof sealFields, string | null> }
}

const usualSeals = {
  articles: null,
  shortVideos: null,
  liveStreams: null,
  reviews: null,
  brandStories: null,
  offer: null,
  products: null,
}

export const presets: readonly Preset[] = [
  {
    name: { zh: '案头', en: 'The desk' },
    text: { zh: '纸、墨、一方朱印；新站点的样子', en: 'Paper, ink and one red seal: how a hub begins' },
    values: {
      primaryColour: '#B93A26',
      accentColour: '#1F6B52',
      neutrals: 'warm',
      radius: '4',
      titleFace: 'song',
      textFace: 'sans',
      density: 'cozy',
      motif: 'rule',
      darkPolicy: 'phone',
      seals: usualSeals,
    },
  },
  {
    name: { zh: '澜岬', en: 'Lanjia' },
    text: { zh: '海边的一天：冷白、海蓝、圆角、黑体，留白多', en: 'A day by the sea: cool white, sea blue, round, sans, airy' },
    values: {
      primaryColour: '#0B6BCB',
      accentColour: '#C2410C',
      neutrals: 'cool',
      radius: '10',
      titleFace: 'hei',
      textFace: 'sans',
      density: 'airy',
      motif: 'dots',
      darkPolicy: 'light',
      seals: {
        articles: '读',
        shortVideos: '看',
        liveStreams: '聊',
        reviews: '说',
        brandStories: '航',
        offer: '礼',
        products: '物',
      },
    },
  },
  {
    name: { zh: '夜釉', en: 'Yeyou' },
    text: { zh: '窑火与釉：深色、鎏金、直角、小薇体', en: 'Kiln and glaze: dark, gold, square, Xiaowei' },
    values: {
      primaryColour: '#C9A24B',
      accentColour: '#7FB3A6',
      neutrals: 'neutral',
      radius: '0',
      titleFace: 'xiaowei',
      textFace: 'serif',
      density: 'cozy',
      motif: 'grid',
      darkPolicy: 'dark',
      seals: {
        articles: '札',
        shortVideos: '影',
        liveStreams: '会',
        reviews: '鉴',
        brandStories: '窑',
        offer: '酬',
        products: '器',
      },
    },
  },
]
