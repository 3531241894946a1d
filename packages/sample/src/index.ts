export { type FillOptions, fill, type Told } from './fill.ts';
export { type Found, firstRun, lookAt } from './firstRun.ts';
export { stories } from './stories/index.ts';
export type { Story } from './story.ts';
