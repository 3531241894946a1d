export { type FillOptions, fill } from './fill.ts';
export { type Found, firstRun, lookAt } from './firstRun.ts';
export { stories } from './stories/index.ts';
export type { Story } from './story.ts';
