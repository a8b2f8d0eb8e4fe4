/** What the process apart is asked: to look into an uploaded file and remake it, or to cut a remade face to some signs. */
export type FaceJob = { look: Uint8Array } | { face: Uint8Array; signs: string }

export type RefusedFace = 'broken' | 'no-han' | 'variable' | 'too-large'

/** A face as it is kept: one weight, plain TrueType or OpenType, made anew by us out of what was uploaded. */
export type RemadeFace = {
  bytes: Uint8Array
  /** How many Chinese signs it has. */
  han: number
  /** Those of GB 2312, level 1, that it has not. */
  missing: string
  /** At which weight a variable face was fixed. */
  weight: number | null
}

export type FaceMade =
  | { remade: RemadeFace }
  | { refused: RefusedFace }
  /** `lacking`: the Chinese ones among the signs that the face has not. */
  | { woff2: Uint8Array; lacking: string }
  | { failed: string }
