export { addressOf, paramsFor } from './address.ts';
export { mostOfCaller } from './connections.ts';
export { fromTheStart, readCursor, writeCursor } from './cursor.ts';
export { discloseRows, type FeedEntry, readFeed } from './readFeed.ts';
export { recordOf } from './recordOf.ts';
export { servedFeed } from './routes.ts';
export { shortType } from './rowTypes.ts';
export { seenItem } from './seenItem.ts';
export { type FeedItem, feedOf } from './spec.ts';
