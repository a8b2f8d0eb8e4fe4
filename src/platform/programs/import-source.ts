import { pathToFileURL } from 'node:url'
import { compile } from './compile.mjs'

/** Imports a TypeScript file of ours (absolute path) whose name is only known now. */
export const importSource = async <Exports>(file: string): Promise<Exports> =>
  (await import(/* @vite-ignore */ pathToFileURL(await compile(file)).href)) as Exports
