export { type FillOptions, fill } from './fill.ts';
export { firstRun, lookAt } from './firstRun.ts';
export { stories } from './stories/index.ts';
