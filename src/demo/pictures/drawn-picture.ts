import { readFile } from 'node:fs/promises'

/** The bytes of a picture as `make-pictures.ts` drew it: WebP. */
export const readDrawn = (key: string): Promise<Buffer> => readFile(new URL(`./drawn/${key}.webp`, import.meta.url))
