import { AnyInstant, leaveReasons } from '@throughcare/contracts';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { openRecord } from '../../domain/access/preconditions.ts';
import { ofPerson, releasedThem } from '../../domain/access/relations.ts';
import { happened } from '../../domain/custody/gate.ts';
import { CorrectionReason } from '../../domain/custody/releaseKinds.ts';
import { afterHolds } from '../../domain/custody/rules.ts';
import { afterHold, releaseStands } from '../../domain/custody/standing.ts';
import { moved } from '../../domain/custody/steps.ts';
import { currentEpisode, standingRelease } from '../../domain/custody/whereabouts.ts';

/** Any time after the hold. Where the person left without being released, the correction says how. */
export const correctRelease = command({
  name: 'correct-release',
  summary: 'Correct a confirmed release that was none',
  path: '/people/{pathwayRef}/custody/correct-release',
  by: { PREC: [...ofPerson, releasedThem] },
  body: z.strictObject({
    reason: CorrectionReason,
    leftAt: AnyInstant.exactOptional().meta({
      description: 'When the person left, where they left without being released',
    }),
  }),
  dates: { '/leftAt': happened },
  shows: 'custody',
  entity: ({ params }) => params.pathwayRef,
  requires: [...openRecord, releaseStands, afterHold],
  decide({ body }, known, context) {
    const { due, state } = afterHolds(known, context.now);
    const current = currentEpisode(state);
    const release = current && standingRelease(current);
    if (!release) return [];
    const left = leaveReasons.find((reason) => reason === body.reason);
    const gone = {
      at: body.leftAt ?? release.releasedAt,
      prisonId: release.prisonId,
      basis: 'STATED',
    } as const;
    return [
      ...due,
      {
        type: 'release-corrected',
        episodeId: current.id,
        releaseId: release.id,
        reason: body.reason,
        step: context.step('PREC'),
      },
      ...(left ? [moved(current, 'LEFT', gone, context, left)] : []),
    ];
  },
});
