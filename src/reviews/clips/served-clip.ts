export { type ShownClip, selectServedClip as findServedClip, selectShownClips as findShownClips } from './clip-files.sql.ts'
