export { Caller, Callers, Unexpected } from './api.ts';
export { CannotReplay } from './cannotReplay.ts';
export { Chooser } from './choose.ts';
export { clockOf } from './clockOf.ts';
export {
  type Imported,
  type ImportOptions,
  importFiles,
  type RefusedRow,
} from './import/importFiles.ts';
export { type ReplayOptions, replay } from './replay.ts';
export { brokenSums } from './report/brokenSums.ts';
export { releasesLeftAlone } from './report/releasesLeftAlone.ts';
export { Report } from './report/report.ts';
export { listEntries } from './rows/directories.ts';
export type { RejectedRow } from './sources.ts';
export { inOrder, nobody, type RowStep, type Simulation } from './steps.ts';
export { storedReport } from './storedReport.ts';
export { runTimeline } from './timeline.ts';
