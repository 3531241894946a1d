import { AnyInstant } from '@throughcare/contracts';
import { comesSoon, each, hasRole, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { ofStay, prisonRoles } from '../../domain/access/relations.ts';
import { stayGoesOn } from '../../domain/plan/openStay.ts';
import { AbsenceReason, PackItem, packItems } from '../../domain/plan/packItems.ts';

/** Each item is there, or someone says why it is not; who may say so stands in the table of items. */
export const notePackItem = command({
  name: 'note-pack-item',
  summary: 'Say that an item of the pre-release pack is there, or why it is not',
  path: '/people/{pathwayRef}/stays/{episodeId}/note-pack-item',
  by: each(prisonRoles, ...ofStay),
  body: z
    .strictObject({
      item: PackItem,
      ready: z.boolean(),
      reason: AbsenceReason.exactOptional(),
      appointmentAt: AnyInstant.exactOptional(),
      language: z
        .string()
        .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
        .max(35)
        .exactOptional()
        .meta({ description: 'Language of the contact card (BCP 47)', examples: ['ky'] }),
    })
    .refine((body) => body.ready === (body.reason === undefined), {
      path: ['reason'],
      message: 'A reason belongs to what is missing, and only to that.',
    }),
  dates: { '/appointmentAt': comesSoon },
  shows: 'plan',
  entity: ({ params }) => params.episodeId,
  requires: stayGoesOn,
  decide({ params, body }, _state, context) {
    const { item, ready } = body;
    if (!hasRole(context.actor, ...packItems[item].by))
      return refuse.forbidden('not-your-item', 'Another role sees to this item.');
    if (item === 'FIRST_APPOINTMENT' && ready && body.appointmentAt === undefined)
      return refuse.invalid('/appointmentAt', 'when-missing', 'Say when the appointment is.');
    if (item === 'CONTACT_CARD' && ready && body.language === undefined)
      return refuse.invalid('/language', 'language-missing', 'Say which language the card is in.');
    return [
      {
        type: 'pack-item-noted',
        episodeId: params.episodeId,
        item,
        entry: {
          ready,
          reason: body.reason ?? null,
          appointmentAt: body.appointmentAt ?? null,
          language: body.language ?? null,
          step: context.step(...packItems[item].by),
        },
      },
    ];
  },
});
