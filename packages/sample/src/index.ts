export { type FillOptions, fill } from './fill.ts';
export { stories } from './stories/index.ts';
export type { Story } from './story.ts';
