import { CalendarDate, earliest, endOfDay } from '@throughcare/contracts';
import { hasRole, type Limit, refuse, todayIn, unlessFile, zoneOf } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { openRecord } from '../../domain/access/preconditions.ts';
import { announced, atLarge, ofPerson, source } from '../../domain/access/relations.ts';
import { arrive } from '../../domain/custody/arrival.ts';
import {
  dayHasCome,
  gate,
  happened,
  moment,
  notTheirGate,
  saidIn,
} from '../../domain/custody/gate.ts';
import { basisFor } from '../../domain/custody/steps.ts';

const todayThere: Limit = todayIn(({ context, body }) => zoneOf(context.settings, body.prisonId));
const unlessListed = (limit: Limit): Limit => ({
  ...limit,
  at: (asked) => (asked.body.listedOn === undefined ? limit.at(asked) : null),
});

/**
 * A person came in. A roster says it with `listedOn`: back under the same admission date while the departure is open
 * means never left; under another date, a new stay.
 */
export const admit = command({
  name: 'admit',
  summary: 'Record that a person came into custody',
  path: '/people/{pathwayRef}/custody',
  by: { PREC: [...ofPerson, announced, atLarge], IMPORT: source },
  opens: true,
  body: z.strictObject({
    ...gate,
    admittedAt: moment,
    admissionDate: CalendarDate.exactOptional().meta({
      description: 'The day that the prison counts the stay from; by default that of `admittedAt`',
    }),
    listedOn: CalendarDate.exactOptional().meta({
      description: 'Files only: the day of the list that names the person',
    }),
  }),
  // Some lists name an admission of a later day; of a list its own day counts.
  dates: {
    '/admittedAt': { to: happened.to.map(unlessListed) },
    '/admissionDate': { to: [unlessFile(todayThere)] },
    '/listedOn': dayHasCome,
  },
  shows: 'custody',
  entity: ({ params }) => params.pathwayRef,
  requires: openRecord,
  decide({ body }, state, context) {
    if (body.listedOn !== undefined && !hasRole(context.actor, 'IMPORT'))
      return refuse.invalid('/listedOn', 'files-only', 'Only a list tells the day of a list.');
    const zone = zoneOf(context.settings, body.prisonId);
    const no = notTheirGate(body.prisonId, context);
    if (no) return no;
    const listedAt = body.listedOn === undefined ? null : endOfDay(body.listedOn, zone);
    return arrive(
      state,
      {
        // Some lists name an admission of a later day; whoever is on a list had come in by its end.
        at: earliest(body.admittedAt, listedAt) ?? body.admittedAt,
        prisonId: body.prisonId,
        basis: basisFor(context, body.basis),
        admissionDate: body.admissionDate,
        reason: 'ADMISSION',
        said: saidIn(body),
        listedAt,
      },
      context,
    );
  },
});
