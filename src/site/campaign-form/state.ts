import type { ApplicationField } from '#reviews/trials/apply.ts'

/** How the form of an application stands; when it was taken its private page comes. */
export type ApplyState =
  | { kind: 'empty' }
  | {
      kind: 'refused'
      message: string
      errors: Partial<Record<ApplicationField, string>>
      typed: Partial<Record<ApplicationField, string>>
    }

export type SendApplication = (before: ApplyState, form: FormData) => Promise<ApplyState>
