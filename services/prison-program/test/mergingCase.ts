import { carryingFollowUps, mergingReactions } from '@throughcare/record';
import type { MergingCase } from '@throughcare/testing/merging';
import { pathway } from '../src/domain/document.ts';
import type { PathwayEvent } from '../src/domain/events.ts';
import { merging } from '../src/domain/merging.ts';
import type { PathwayState } from '../src/domain/person/state.ts';
import { Settings } from '../src/settings.ts';
import { goesOn } from './mergingCase/goesOn.ts';
import { heardLate } from './mergingCase/heardLate.ts';
import { heardOf } from './mergingCase/heardOf.ts';
import { staysOf } from './mergingCase/staysOf.ts';

const [merged, unmerged] = mergingReactions(pathway, merging, 'orders');
if (!merged || !unmerged) throw new Error('two reactions');

/** Three records of this service, with a thing of every kind that somebody must be able to reach. */
export const mergingCase: MergingCase<PathwayState, PathwayEvent, Settings> = {
  service: 'prison-program',
  type: pathway,
  merging,
  settings: Settings.parse({}),
  followUps: carryingFollowUps(pathway, merging),
  reactions: { merged, unmerged },
  make: (records, ref, n) => [...heardOf(records, ref, n), ...staysOf(records, ref, n)],
  late: (records, stream, home, n) => [
    ...heardLate(records, stream, home, n),
    ...goesOn(records, home, n),
  ],
};
