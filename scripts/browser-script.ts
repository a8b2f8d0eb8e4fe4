import path from 'node:path'
import { build } from 'esbuild'

const root = path.join(import.meta.dirname, '..')

/** Where `src/generated/<name>.ts` lies. */
export const generatedFile = (name: string): string => path.join(root, `src/generated/${name}.ts`)

type Script = {
  entry: string
  /** What the generated file says of itself. */
  madeBy: string
  exported: string
  define?: Record<string, string>
}

/** The text of a generated file that exports a script for browsers as the string that pages carry. */
export async function buildBrowserScript({ entry, madeBy, exported, define }: Script): Promise<string> {
  const made = await build({
    entryPoints: [path.join(root, entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2019',
    legalComments: 'none',
    define,
    // Old syntax of the strict-mode prologue is of no use to a script that is one function.
    tsconfigRaw: { compilerOptions: { alwaysStrict: false } },
  })
  const script = made.outputFiles[0]!.text.trim().replaceAll('</', '<\\/')
  return `// ${madeBy}\nexport const ${exported} = ${JSON.stringify(script)}\n`
}
