import type { Role } from '@throughcare/contracts';
import { typedMoment } from '../forms/moves.ts';
import { type Action, type Fact, thing } from '../forms/thing.ts';
import { nameOf } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { sayCode } from '../words/speak.ts';
import { type PackEntry, Plan } from './model.ts';
import { entrySaid } from './packSaid.ts';

const noteItem = 'note-pack-item';
export const itemAddress = (stay: string, item: string): string =>
  `${stay}/pack/${item}/do/${noteItem}`;

const entryOf = ({ pack = [], clinicalPack = [] }: Plan, item: string | undefined) =>
  [...pack, ...clinicalPack].find((one) => one.item === item);

/** One item of the pack, at a desk whose people say how it stands: each is noted alone, by whoever sees to it. */
export const packItemOf = (desk: string, roles: readonly Role[]) =>
  thing<Plan>({
    path: `${desk}/people/:pathwayRef/stays/:episodeId/pack/:item`,
    roles,
    service: 'prison-program',
    reads: '/people/:pathwayRef/stays/:episodeId',
    answer: Plan as never,
    home: (_plan, { pathwayRef = '' }) => `${desk}/people/${pathwayRef}`,
    actions: ({ actions }): readonly Action[] => actions.filter(({ name }) => name === noteItem),
    async name(_plan, view, { pathwayRef, item = '' }, asking) {
      return `${await nameOf(asking, pathwayRef, view)} · ${sayCode(view.say, 'packItem', item)}`;
    },
    facts: (plan, view, { item = '' }): readonly Fact[] => [
      { label: sayCode(view.say, 'packItem', item), value: entrySaid(entryOf(plan, item), view) },
    ],
    forms: {
      [noteItem]: {
        leaveOut: (_plan, { item }) => [
          'items',
          ...(item === 'FIRST_APPOINTMENT' ? [] : ['appointmentAt']),
          ...(item === 'CONTACT_CARD' ? [] : ['language']),
        ],
        choices: (_plan, _asking, { say }, { item = '' }) => ({
          item: { among: [{ value: item, text: sayCode(say, 'item', item) }], needed: true },
          ready: { needed: true },
        }),
        folded: ['item'],
        preset: (plan, view, { item = '' }) => ({ item, ...typedEntry(entryOf(plan, item), view) }),
      },
    },
  });

const typedEntry = (entry: PackEntry | undefined, view: Pick<View, 'times'>) =>
  entry
    ? {
        ready: entry.ready ? 'yes' : 'no',
        ...(entry.reason !== null && { reason: entry.reason }),
        ...(entry.language !== null && { language: entry.language }),
        ...(entry.appointmentAt !== null &&
          typedMoment('appointmentAt', entry.appointmentAt, view.times)),
      }
    : {};
