export {
  selectTrial as findTrial,
  selectTrialBySlug as findTrialBySlug,
  selectTrials as readTrials,
  type Trial,
} from './trials.sql.ts'
