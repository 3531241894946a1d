import { PathwayRef } from '@throughcare/contracts';
import { z } from 'zod';
import type { DocumentType } from '../documentType.ts';
import { type AnyFollowUp, followUpsOn } from '../followUp.ts';
import type { Whatever } from '../whatever.ts';
import {
  letGo,
  type MergingEvent,
  type MergingOf,
  mergingFollowUps as names,
  receive,
  takeBack,
  toForward,
  toGiveBack,
} from './mergingOf.ts';
import { awaitsReturn, type Mergeable, mergedBy, mustWaitFor, pairOf } from './pairs.ts';

/** `nth`: which merge of the two records this belongs to. */
const Payload = z.strictObject({ to: PathwayRef, nth: z.int().min(0) });

/** The two follow-ups by which a person's things go to the record that was kept, and come back after an unmerge. */
export function carryingFollowUps<S extends Mergeable, E extends { type: string }, Settings>(
  type: DocumentType<S, E, Settings>,
  merging: MergingOf<S>,
): readonly AnyFollowUp[] {
  const on = followUpsOn(type);
  const own = (events: MergingEvent[]): E[] => events as Whatever;
  const forward = on({
    name: names.forward,
    does: 'brings what stands on a removed record, and what is heard there later, to the record that was kept',
    payload: Payload,
    async run({ id: from, state, payload: { to, nth } }, tools) {
      const into = mergedBy(state.merging);
      if (into?.other !== to || into.merged !== nth || awaitsReturn(state.merging))
        return undefined;
      const items = toForward(merging, state);
      await tools.change(type, to, (kept) => {
        const decided = receive(merging, kept, from, nth, items);
        return Array.isArray(decided) ? own(decided) : decided;
      });
      return undefined;
    },
  });
  const giveBack = on({
    name: names.giveBack,
    does: 'gives a record that was wrongly merged its own back, as it is now, and lets go of it',
    payload: Payload,
    async run({ id: from, state, payload: { to, nth } }, tools) {
      // Where a later merge of the two was undone since, its own return carries all: told as an earlier one, what was
      // decided here in between would not be taken.
      const superseded = (pairOf(state.merging, 'KEPT', to)?.unmerged ?? 0) !== nth;
      if (superseded || mustWaitFor(state.merging, to)) return undefined;
      const back = toGiveBack(merging, state, to);
      const removed = await tools.change(type, to, (other) =>
        own(takeBack(merging, other, from, nth, back)),
      );
      return (current) => own(letGo(merging, current, removed, to, nth, back));
    },
  });
  return [forward, giveBack];
}
