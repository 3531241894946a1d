import { CalendarDate } from '@throughcare/contracts';
import { hasCome } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { reportDeaths } from '../../domain/access/ofDeath.ts';
import type { DeathReport } from '../../domain/death/state.ts';
import { isThere, stands } from '../../domain/pathway/preconditions.ts';
import { Attestation, attestation, done } from '../../domain/step/done.ts';

/** Once for each organisation: a report that stands is not made again. */
const isStanding = ({ reported, retracted }: DeathReport, org: string): boolean =>
  reported.org === org && retracted === null;

/** Whoever holds the case may report; outreach pauses at once, so that nobody writes to a mourning family. */
export const reportDeath = command({
  name: 'report-death',
  summary: 'Report that the person died',
  path: '/people/{pathwayRef}/deaths',
  by: reportDeaths,
  body: z.strictObject({ occurredOn: CalendarDate.nullable().default(null), ...Attestation }),
  dates: { '/occurredOn': hasCome },
  creates: true,
  shows: 'death',
  entity: (_input, context) => context.id('death'),
  always: true,
  isDone: (_input, { deaths }, { actor }) =>
    Object.values(deaths).some((report) => isStanding(report, actor.org)),
  requires: [isThere, ...stands],
  decide({ body }, _state, context) {
    const unattested = attestation(body.basis, context);
    if (unattested) return unattested;
    const reportId = context.id('death');
    const { occurredOn } = body;
    return [
      {
        type: 'death-reported',
        report: { reportId, occurredOn, reported: done(context), verified: null, retracted: null },
      },
    ];
  },
});
