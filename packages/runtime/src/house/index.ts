export { embeddedPair, relayedPair } from '../pair/embeddedPair.ts';
export type { Pair } from '../pair/pair.ts';
export { type House, type HouseOptions, openHouse } from './house.ts';
export { tellMadePrivate } from './tellMadePrivate.ts';
