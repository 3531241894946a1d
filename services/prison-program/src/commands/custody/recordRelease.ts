import { AnyInstant, AreaCode } from '@throughcare/contracts';
import { hasRole, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { gate, moment, notYet } from '../../domain/custody/gate.ts';
import { ReleaseKind, releaseKinds } from '../../domain/custody/releaseKinds.ts';
import { release } from '../../domain/custody/releasing.ts';
import { basisFor } from '../../domain/custody/steps.ts';
import { currentEpisode } from '../../domain/custody/whereabouts.ts';
import { isElsewhere, tellsOfAnyPrison, tellsOfOwnPrison } from '../../domain/person/access.ts';

/** Provisional until the hold is over. It also settles an inferred departure as a release. */
export const recordRelease = command({
  name: 'record-release',
  summary: 'Record a release, provisional until its hold is over',
  path: '/people/{pathwayRef}/custody/record-release',
  by: ['PREC', 'DCC', 'IMPORT'],
  opens: true,
  body: z.strictObject({
    ...gate,
    releasedAt: moment,
    kind: ReleaseKind,
    area: AreaCode.exactOptional().meta({ description: 'Where the person goes' }),
    heldFrom: AnyInstant.exactOptional().meta({
      description: 'Files only: since when the publisher has held the message',
    }),
  }),
  shows: 'custody',
  entity: ({ params }) => params.pathwayRef,
  decide({ body }, state, context) {
    const fromFile = hasRole(context.actor, 'IMPORT');
    const no =
      tellsOfOwnPrison(state, body.prisonId, context) ??
      notYet(body.releasedAt, '/releasedAt', context);
    if (no) return no;
    if (body.heldFrom !== undefined && !fromFile)
      return refuse.invalid('/heldFrom', 'files-only', 'A hold counts from its recording.');
    if (!tellsOfAnyPrison(context) && isElsewhere(state, body.prisonId)) return refuse.notFound();
    const fromCourt = !fromFile && !hasRole(context.actor, 'PREC');
    if (fromCourt && !currentEpisode(state)) return refuse.notFound();
    if (fromCourt && releaseKinds[body.kind].planned)
      return refuse.forbidden('prison-only', 'A court tells of the releases that it orders.');
    return release(
      state,
      {
        at: body.releasedAt,
        prisonId: body.prisonId,
        kind: body.kind,
        area: body.area ?? null,
        code: body.movementCode ?? null,
        heldFrom: body.heldFrom ?? null,
        basis: basisFor(context, body.basis),
      },
      context,
    );
  },
});
