import { firstRule } from '@throughcare/record';
import type { Settings } from '../settings.ts';
import { custodyRules } from './custody/rules.ts';
import { enrolmentRules } from './enrolment/rules.ts';
import type { PathwayEvent } from './events.ts';
import { merging } from './merging.ts';
import { ostRules } from './ost/rules.ts';
import type { PathwayState } from './person/state.ts';

/** What follows by itself, in the order of its weight: where the person is comes before what that means for programmes. */
const inOrderOfWeight = firstRule<PathwayState, PathwayEvent, Settings>([
  ...custodyRules,
  ...enrolmentRules,
  ...ostRules,
]);

/** A merged record keeps its facts and acts on none: what follows from them follows where they were forwarded to. */
export const rules: typeof inOrderOfWeight = (state, context) =>
  merging.decides(state) ? inOrderOfWeight(state, context) : [];
