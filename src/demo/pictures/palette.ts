/** The brand's colours: paper, ink, cinnabar, jade, and what a tea table adds to them. */
export const colours = {
  paper: '#FAF8F4',
  rice: '#F1ECE1',
  linen: '#E4DBC9',
  clay: '#C9A98A',
  umber: '#7C5B43',
  ink: '#1B1A17',
  slate: '#4A4A44',
  cinnabar: '#B93A26',
  rust: '#9A4A30',
  jade: '#1F6B52',
  celadon: '#A9C2B0',
  moss: '#5E7A4F',
  mist: '#D5DED6',
  amber: '#C98A34',
  honey: '#E3BC78',
  blush: '#E7C9BA',
  night: '#20302B',
} as const

export type Colour = keyof typeof colours

/** The air of a picture: wall and table (light to dark), the tone of the leaves, and the accent used once. */
export const palettes = {
  morning: {
    wall: ['#F7F1E6', '#E6DCCA'],
    table: ['#D9C7AC', '#B99F7E'],
    leaf: ['#6E8F62', '#35563D'],
    accent: '#B93A26',
    light: 0.55,
  },
  celadon: {
    wall: ['#DDE7DE', '#B4C8B9'],
    table: ['#EDE6D8', '#CDBFA6'],
    leaf: ['#5D8A6C', '#1F5A45'],
    accent: '#B93A26',
    light: 0.4,
  },
  jade: {
    wall: ['#3E7561', '#1D4A3B'],
    table: ['#E9E1D1', '#BFAE90'],
    leaf: ['#86AE86', '#3B6B4E'],
    accent: '#E3BC78',
    light: 0.22,
  },
  cinnabar: {
    wall: ['#C65A41', '#983522'],
    table: ['#EFE4D3', '#CBB393'],
    leaf: ['#7C9468', '#3F5C3C'],
    accent: '#F1ECE1',
    light: 0.22,
  },
  dusk: {
    wall: ['#E9C9B1', '#C58F73'],
    table: ['#8C6149', '#5E3F30'],
    leaf: ['#7F8F5C', '#48593A'],
    accent: '#1F6B52',
    light: 0.35,
  },
  night: {
    wall: ['#2E423B', '#16211D'],
    table: ['#4F4236', '#2A231D'],
    leaf: ['#6E9076', '#2E5241'],
    accent: '#E3BC78',
    light: 0.16,
  },
  stone: {
    wall: ['#ECE9E2', '#CFCABF'],
    table: ['#BDB6A8', '#8F8879'],
    leaf: ['#76906C', '#3E5A45'],
    accent: '#1F6B52',
    light: 0.45,
  },
  honey: {
    wall: ['#F3DFB4', '#DDB46C'],
    table: ['#F5EBDA', '#D8BF97'],
    leaf: ['#87935A', '#525F35'],
    accent: '#9A4A30',
    light: 0.4,
  },
} as const

export type PaletteName = keyof typeof palettes
export type Palette = (typeof palettes)[PaletteName]

/** `hex` moved towards white (share > 0) or black (share < 0), share in [-1, 1]. */
export function shade(hex: string, share: number): string {
  const target = share > 0 ? 255 : 0
  const mix = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16)
    return Math.round(value + (target - value) * Math.abs(share))
      .toString(16)
      .padStart(2, '0')
  }
  return `#${mix(1)}${mix(3)}${mix(5)}`
}
