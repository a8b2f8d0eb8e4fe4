import { constants } from 'node:fs'
import { mkdir, open, readdir, rm, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import { uploadFolder } from '../upload-folder.ts'

const FOLDER = 'recordings'
/** What the hub needs beside it. */
const SPARE_BYTES = 512 * 1024 * 1024

export const recordingFile = (id: string): string => path.join(uploadFolder(FOLDER), `${id}.part`)

/** How many bytes of it have come. */
export const receivedBytes = async (id: string): Promise<number> => (await stat(recordingFile(id)).catch(() => null))?.size ?? 0

/** Whether `bytes` more fit on the disk. */
export async function hasRoomFor(bytes: number): Promise<boolean> {
  await mkdir(uploadFolder(FOLDER), { recursive: true })
  const disk = await statfs(uploadFolder(FOLDER))
  return disk.bavail * disk.bsize > bytes + SPARE_BYTES
}

/**
 * Writes a body to its place in the file as it comes, no byte beyond `most`. What came of a body that broke off stays. Gives how many
 * bytes came of this one.
 */
export async function writePart(
  id: string,
  { at, most, body }: { at: number; most: number; body: AsyncIterable<Uint8Array> },
): Promise<number> {
  const file = await open(recordingFile(id), constants.O_WRONLY | constants.O_CREAT, 0o600)
  let written = 0
  try {
    for await (const chunk of body) {
      const piece = chunk.subarray(0, most - written)
      for (let done = 0; done < piece.byteLength; ) {
        const { bytesWritten } = await file.write(piece, done, piece.byteLength - done, at + written)
        done += bytesWritten
        written += bytesWritten
      }
      if (piece.byteLength < chunk.byteLength) break
    }
  } finally {
    await file.close()
  }
  return written
}

export const removeRecording = (id: string): Promise<void> => rm(recordingFile(id), { force: true })

/** Takes away files that nobody has written to since `before`. */
export async function removeLeftOver(before: Date): Promise<void> {
  for (const name of await readdir(uploadFolder(FOLDER)).catch(() => [])) {
    const file = path.join(uploadFolder(FOLDER), name)
    const found = await stat(file).catch(() => null)
    if (found && found.mtime < before) await rm(file, { force: true })
  }
}
