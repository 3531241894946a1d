export { type Arrival, openArrival } from './arrival.ts';
export { migrate } from './migrate.ts';
export { openMongoStore } from './mongoStore.ts';
export type { MoveMark } from './moveMark.ts';
