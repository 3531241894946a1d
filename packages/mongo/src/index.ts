export { type Arrival, openArrival } from './arrival.ts';
export type { ConnectionOptions } from './connection.ts';
export { type DeclaredIndex, indexes } from './indexes.ts';
export { migrate } from './migrate.ts';
export { type MongoStoreOptions, openMongoStore } from './mongoStore.ts';
export type { MoveMark } from './moveMark.ts';
