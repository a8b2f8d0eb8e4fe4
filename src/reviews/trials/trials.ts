import type { Trial } from './trials.sql.ts'

export {
  selectTrial as findTrial,
  selectTrialBySlug as findTrialBySlug,
  selectTrials as readTrials,
  type Trial,
} from './trials.sql.ts'
export type TrialCircle = Trial['circle']
