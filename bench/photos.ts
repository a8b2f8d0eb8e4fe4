import { readdirSync, readFileSync } from 'node:fs'
import sharp from 'sharp'
import { remakePhotoApart } from '#reviews/photos/photo-apart.ts'
import { median, timeMs } from './machine.ts'
import { cpuSeconds } from './process-costs.ts'

export type PhotoFigures = { megapixels: number; bytes: number; medianMs: number; cpuMs: number; highestMb: number }

const ROUNDS = 9
const [WIDTH, HEIGHT] = [4_032, 3_024]

/** A phone's photo to all its sizes, in the process apart: time, its share of a core, and the most memory that process ever had. */
export async function measurePhoto(): Promise<PhotoFigures> {
  const photo = await makePhonePhoto()
  await remake(photo)
  const pid = findPhotoProcess()
  const before = cpuSeconds(pid)
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) times.push(await timeMs(() => remake(photo)))
  return {
    megapixels: (WIDTH * HEIGHT) / 1e6,
    bytes: photo.byteLength,
    medianMs: median(times),
    cpuMs: ((cpuSeconds(pid) - before) / ROUNDS) * 1_000,
    highestMb: highestMb(pid),
  }
}

async function remake(photo: Uint8Array): Promise<void> {
  const made = await remakePhotoApart(photo)
  if (!made.ok) throw new Error(made.message.en)
}

/** Gentle noise over shapes: about as much detail as a table with a tea set, and as many bytes. */
async function makePhonePhoto(): Promise<Buffer> {
  const small = sharp({
    create: {
      width: WIDTH / 4,
      height: HEIGHT / 4,
      channels: 3,
      background: '#8a7a5c',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
  const resized = await small.resize(WIDTH, HEIGHT, { kernel: 'cubic' }).raw().toBuffer()
  return sharp(resized, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .withExif({ IFD0: { Make: 'phone' }, IFD3: { GPSLatitude: '30/1 15/1 0/1' } })
    .jpeg({ quality: 90 })
    .toBuffer()
}

/** The child of this process that makes photos. */
function findPhotoProcess(): number {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      if (command.includes('photo-child') && Number(parent) === process.pid) return Number(pid)
    } catch {}
  }
  throw new Error('there is no process that makes photos')
}

const highestMb = (pid: number): number =>
  Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024
