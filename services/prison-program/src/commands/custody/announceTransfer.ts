import { AnyInstant, addCalendarDays } from '@throughcare/contracts';
import { each, now, refuse, settingsFor, zoneOf } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import {
  isInCustody,
  type OnPathway,
  openRecord,
  unless,
} from '../../domain/access/preconditions.ts';
import { isInside, ofPerson, sourceOfHolder } from '../../domain/access/relations.ts';
import { gate } from '../../domain/custody/gate.ts';
import { currentEpisode } from '../../domain/custody/whereabouts.ts';

const isHere: OnPathway = { ...isInCustody, lacks: (state) => unless(isInside(state)) };

const outOfRange = { code: 'until-out-of-range' } as const;

/** From here to `until` the other prison may take the person in. A later announcement stands instead of an earlier one. */
export const announceTransfer = command({
  name: 'announce-transfer',
  summary: 'Announce that a person will be moved to another prison',
  path: '/people/{pathwayRef}/custody/announce-transfer',
  by: { ...each(['PREC', 'PCM'], ...ofPerson), IMPORT: sourceOfHolder },
  body: z.strictObject({
    toPrison: gate.prisonId,
    until: AnyInstant.meta({ description: 'Until when the other prison may take the person in' }),
  }),
  dates: {
    '/until': {
      after: [{ ...now, ...outOfRange }],
      to: [
        {
          is: 'the end of the days in which a transfer is made',
          ...outOfRange,
          at({ state, context }) {
            const prison = currentEpisode(state)?.prisonId;
            const { transferAnnouncedDays } = settingsFor(context.settings, { prison });
            return addCalendarDays(
              context.now,
              transferAnnouncedDays,
              zoneOf(context.settings, prison),
            );
          },
        },
      ],
    },
  },
  shows: 'custody',
  entity: ({ params }) => params.pathwayRef,
  requires: [...openRecord, isHere],
  decide({ body: { toPrison, until } }, state, context) {
    const current = currentEpisode(state);
    if (!current) return [];
    if (toPrison === current.prisonId)
      return refuse.invalid('/toPrison', 'same-prison', 'The person is here already.');
    const known = current.announced;
    if (known?.toPrison === toPrison && known.until === until) return [];
    const step = context.step('PREC', 'PCM', 'IMPORT');
    return [
      {
        type: 'transfer-announced',
        episodeId: current.id,
        announced: { toPrison, until, step },
      },
    ];
  },
});
