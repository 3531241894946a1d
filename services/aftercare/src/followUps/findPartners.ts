import { settingsFor } from '@throughcare/record';
import { z } from 'zod';
import { followUp } from '../bind.ts';
import { areaOf, placeOf } from '../domain/custody/standing.ts';
import type { PathwayEvent } from '../domain/events.ts';
import { merging } from '../domain/merging.ts';
import { matchProfileOf } from '../domain/partner/matchProfile.ts';
import type { Pathway } from '../domain/pathway/state.ts';
import { rankOf } from '../domain/placement/terms.ts';
import { queueOf } from '../domain/sharing/queue.ts';

export const findPartners = followUp({
  name: 'find-partners',
  does: 'asks intake for the nameless profile, and puts the person into the queue of those who match alike',
  payload: z.object({ placementId: z.uuid(), nth: z.int() }),
  async run({ id, state, payload: { placementId, nth } }, tools) {
    const asks = (record: Pathway) => {
      const asking = record.placements[placementId]?.asking;
      return asking?.nth === nth ? asking : undefined;
    };
    if (!asks(state)) return undefined;
    const interrupted: PathwayEvent[] = [{ type: 'search-interrupted', placementId }];
    if (!merging.decides(state)) return (current) => (asks(current) ? interrupted : []);
    const profile = await matchProfileOf(tools, id, areaOf(state.custody[placementId]));
    return (current, { settings, hash }) => {
      const asking = asks(current);
      if (!asking) return [];
      // Whichever record decides on the placement next asks anew.
      if (!merging.decides(current)) return interrupted;
      const { danger, urgent, not, again } = asking.terms;
      const place = { ...placeOf(current.custody[placementId]), area: profile.area };
      const many = urgent && asking.only === null;
      const queue = queueOf(
        {
          profile,
          urgent,
          atOnce: many ? settingsFor(settings, place).urgentRoundSize : 1,
          only: asking.only,
          not: [...not],
          again: [...again],
        },
        hash,
      );
      const rank = rankOf(current, danger, profile.needs, hash(`rank/${placementId}`));
      return [{ type: 'queue-joined', placementId, queue, rank }];
    };
  },
});
