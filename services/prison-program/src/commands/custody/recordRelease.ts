import { AnyInstant, AreaCode, ReleaseKind, releaseKinds } from '@throughcare/contracts';
import { hasRole, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { openRecord } from '../../domain/access/preconditions.ts';
import { holdsOrder, isInside, ofPerson, source } from '../../domain/access/relations.ts';
import { gate, happened, moment, notTheirGate, saidIn } from '../../domain/custody/gate.ts';
import { release } from '../../domain/custody/releasing.ts';
import { basisFor } from '../../domain/custody/steps.ts';
import { currentEpisode } from '../../domain/custody/whereabouts.ts';
import type { PathwayState } from '../../domain/person/state.ts';

const holdsAt = (state: PathwayState, prisonId: string): boolean =>
  isInside(state) && currentEpisode(state)?.prisonId === prisonId;

/** Provisional until the hold is over. It also settles an inferred departure as a release. */
export const recordRelease = command({
  name: 'record-release',
  summary: 'Record a release, provisional until its hold is over',
  path: '/people/{pathwayRef}/custody/record-release',
  by: { PREC: ofPerson, DCC: holdsOrder, IMPORT: source },
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
  dates: { '/releasedAt': happened, '/heldFrom': happened },
  shows: 'custody',
  entity: ({ params }) => params.pathwayRef,
  requires: openRecord,
  decide({ body }, state, context) {
    const fromFile = hasRole(context.actor, 'IMPORT');
    const fromCourt = !fromFile && !hasRole(context.actor, 'PREC');
    const no = fromCourt ? null : notTheirGate(body.prisonId, context);
    if (no) return no;
    if (body.heldFrom !== undefined && !fromFile)
      return refuse.invalid('/heldFrom', 'files-only', 'A hold counts from its recording.');
    if (fromCourt && !holdsAt(state, body.prisonId))
      return refuse.conflict('not-in-custody', 'The person is not in custody there.');
    if (fromCourt && releaseKinds[body.kind].planned)
      return refuse.forbidden('prison-only', 'A court tells of the releases that it orders.');
    return release(
      state,
      {
        at: body.releasedAt,
        prisonId: body.prisonId,
        kind: body.kind,
        area: body.area ?? null,
        said: saidIn(body),
        heldFrom: body.heldFrom ?? null,
        basis: basisFor(context, body.basis),
      },
      context,
    );
  },
});
