import { z } from 'zod';
import { followUp } from '../bind.ts';
import { pathway } from '../domain/document.ts';
import { likelySame } from '../domain/duplicate/likelySame.ts';
import type { IntakeEvent } from '../domain/events.ts';
import { merging } from '../domain/merging.ts';
import { personOf } from '../domain/person/personOf.ts';

/** Only intake is told: that somebody is known elsewhere is nothing that an office learns by bringing them. */
export const findDuplicates = followUp({
  name: 'find-duplicates',
  does: 'Looks for records that are likely of the same person, and puts each pair on intake’s list, once',
  payload: z.strictObject({}),
  async run({ id, state }, tools) {
    const identity = personOf(state)?.identity;
    if (!identity || !merging.decides(state)) return undefined;
    const found: string[] = [];
    for (const other of await likelySame(tools, identity, id)) {
      const there = await tools.read(pathway, other);
      if (there && !there.duplicates[id]) found.push(other);
    }
    return (current, { now: foundAt }): IntakeEvent[] =>
      found
        .filter((otherRef) => merging.decides(current) && !current.duplicates[otherRef])
        .map((otherRef) => ({
          type: 'duplicate-found',
          duplicate: { otherRef, of: id, foundAt, another: null },
        }));
  },
});
