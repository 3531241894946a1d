import { isGone } from '../custody/isGone.ts';
import type { Facts } from '../facts/state.ts';
import { deathOf } from './deathOf.ts';

/** Nobody is waited for: a death is reported, or the person is gone. */
export const standsStill = (facts: Facts): boolean => deathOf(facts).reported || isGone(facts);
