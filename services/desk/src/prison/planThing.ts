import { typedDay, typedMoment } from '../forms/moves.ts';
import { type Action, type Fact, thing } from '../forms/thing.ts';
import type { View } from '../kernel/page.ts';
import { sayCode } from '../words/speak.ts';
import { planFacts } from './facts.ts';
import { areaChoices } from './gateForms.ts';
import { type PackEntry, Plan, personAddress, prisonDesk } from './model.ts';
import { entrySaid } from './packSaid.ts';
import { nameOf } from './personThing.ts';

const path = '/prison/people/:pathwayRef/stays/:episodeId';
const noteItem = 'note-pack-item';

const ofPlan = {
  roles: prisonDesk,
  service: 'prison-program',
  reads: '/people/:pathwayRef/stays/:episodeId',
  answer: Plan as never,
  home: (_plan: Plan, { pathwayRef = '' }: Readonly<Record<string, string>>) =>
    personAddress(pathwayRef),
} as const;

export const planAddress = (pathwayRef: string, { episodeId }: Pick<Plan, 'episodeId'>): string =>
  `${personAddress(pathwayRef)}/stays/${episodeId}`;
export const itemAddress = (plan: string, item: string): string =>
  `${plan}/pack/${item}/do/${noteItem}`;

/** How the release of one stay is prepared. It is shown on the person’s page. */
export const planThing = thing<Plan>({
  ...ofPlan,
  path,
  actions: ({ actions }) => actions,
  name: (_plan, view, { pathwayRef }, asking) => nameOf(asking, pathwayRef, view),
  facts: planFacts,
  forms: {
    'set-release-date': {
      preset({ dates = [] }) {
        const last = dates.at(-1);
        return last?.on ? { ...typedDay('on', last.on), dateType: last.dateType } : {};
      },
      // Where the person goes is said when the preparation starts.
      leaveOut: () => ['area'],
    },
    'clear-release-date': { asButtons: 'reason' },
    'start-plan': { choices: ({ area }, asking, view) => areaChoices(area, asking, view) },
    'note-pack-item': { leaveOut: () => ['items'] },
  },
});

const entryOf = ({ pack = [], clinicalPack = [] }: Plan, item: string | undefined) =>
  [...pack, ...clinicalPack].find((one) => one.item === item);

/** One item of the pack: each is noted alone, by whoever sees to it. */
export const packItemThing = thing<Plan>({
  ...ofPlan,
  path: `${path}/pack/:item`,
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
