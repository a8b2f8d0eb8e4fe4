import path from 'node:path'

/** Where uploaded files of a kind lie, under `HUB_DATA_DIR`. */
export const uploadFolder = (kind: string): string => path.resolve(process.env.HUB_DATA_DIR ?? './.data', 'uploads', kind)
