import { AnyInstant } from '@throughcare/contracts';
import {
  type Context,
  comesSoon,
  each,
  hasRole,
  isRefusal,
  type Refusal,
  refuse,
} from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { ofStay, prisonRoles } from '../../domain/access/relations.ts';
import { stayGoesOn } from '../../domain/plan/openStay.ts';
import { AbsenceReason, allPackItems, PackItem, packItems } from '../../domain/plan/packItems.ts';

const said = {
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
};
type Said = { readonly ready?: boolean; readonly reason?: AbsenceReason };
const reasonFits = ({ ready, reason }: Said): boolean => ready === (reason === undefined);
const reasonRule = {
  path: ['reason'],
  message: 'A reason belongs to what is missing, and only to that.',
};

const one = z.strictObject(said).refine(reasonFits, reasonRule);
type Noted = z.infer<typeof one>;
const body = z
  .strictObject({
    ...said,
    item: said.item.exactOptional(),
    ready: said.ready.exactOptional(),
    items: z
      .array(one)
      .min(1)
      .max(allPackItems.length)
      .exactOptional()
      .meta({ description: 'Several at once, in place of the rest; each item once' }),
  })
  .superRefine((given, { addIssue }) => {
    const wrong = (path: string, message: string) =>
      addIssue({ code: 'custom', path: [path], message });
    if (given.items) {
      const { items, ...rest } = given;
      for (const name of Object.keys(rest)) wrong(name, 'Say it of each of `items`.');
      if (new Set(items.map(({ item }) => item)).size < items.length)
        wrong('items', 'Name each item once.');
      return;
    }
    if (given.item === undefined) wrong('item', 'Name an item, or several in `items`.');
    if (given.ready === undefined) wrong('ready', 'Say whether the item is there.');
    else if (!reasonFits(given)) wrong('reason', reasonRule.message);
  });

/** What is said of each item, and where in the body. */
function notedIn(given: z.infer<typeof body>): readonly (readonly [at: string, Noted])[] {
  if (given.items) return given.items.map((item, n) => [`/items/${n}`, item]);
  const { items: _none, ...alone } = given;
  return [['', alone as Noted]];
}

/** Each item is there, or someone says why it is not; who may say so stands in the table of items. All that is said at once, or nothing. */
export const notePackItem = command({
  name: 'note-pack-item',
  summary: 'Say of one or several items of the pre-release pack that they are there, or why not',
  path: '/people/{pathwayRef}/stays/{episodeId}/note-pack-item',
  by: each(prisonRoles, ...ofStay),
  body,
  dates: { '/appointmentAt': comesSoon, '/items/appointmentAt': comesSoon },
  shows: 'plan',
  entity: ({ params }) => params.episodeId,
  requires: stayGoesOn,
  decide({ params: { episodeId }, body }, _state, context) {
    const noted = notedIn(body);
    const refused = noted.map(([at, item]) => unfit(at, item, context)).find(isRefusal);
    return (
      refused ??
      noted.map(([, { item, ready, reason, appointmentAt, language }]) => ({
        type: 'pack-item-noted',
        episodeId,
        item,
        entry: {
          ready,
          reason: reason ?? null,
          appointmentAt: appointmentAt ?? null,
          language: language ?? null,
          step: context.step(...packItems[item].by),
        },
      }))
    );
  },
});

function unfit(at: string, noted: Noted, { actor }: Context): Refusal | null {
  const { item, ready, appointmentAt, language } = noted;
  if (!hasRole(actor, ...packItems[item].by))
    return {
      ...refuse.forbidden('not-your-item', 'Another role sees to this item.'),
      ...(at !== '' && { field: `${at}/item` }),
    };
  if (item === 'FIRST_APPOINTMENT' && ready && appointmentAt === undefined)
    return refuse.invalid(`${at}/appointmentAt`, 'when-missing', 'Say when the appointment is.');
  if (item === 'CONTACT_CARD' && ready && language === undefined)
    return refuse.invalid(
      `${at}/language`,
      'language-missing',
      'Say which language the card is in.',
    );
  return null;
}
