import { calendarDate } from '@throughcare/contracts';
import type { AnyFollowUp, Context, Listed } from '@throughcare/record';
import { registers } from '../src/domain/lists.ts';
import { partner } from '../src/domain/partner/document.ts';
import type { Partner } from '../src/domain/partner/state.ts';
import type { Pathway } from '../src/domain/pathway/state.ts';
import { hearOfNone, offerPlaces } from '../src/domain/placement/offerPlaces.ts';
import type { Queue } from '../src/domain/sharing/queue.ts';
import { shareOut } from '../src/domain/sharing/shareOut.ts';
import { callForPlaces } from '../src/followUps/callForPlaces.ts';
import { findPartners } from '../src/followUps/findPartners.ts';
import { inviteProviders } from '../src/followUps/inviteProviders.ts';
import type { AftercareSettings } from '../src/settings.ts';

const partnerOf = (org: string): Partner => ({
  id: org,
  open: true,
  agreement: {
    org,
    providerIds: [org],
    takes: ['AFTERCARE', 'TREATMENT'],
    capacity: 1_000,
    answerWorkingDays: 3,
    urgentAnswerMinutes: 100_000,
    takesUrgent: true,
    prisons: [],
    agreedFrom: calendarDate('2020-01-01'),
    agreedTo: null,
  },
  served: [
    {
      providerId: org,
      services: [],
      areas: ['UNKNOWN'],
      sexes: [],
      minAge: null,
      maxAge: null,
      languages: [],
      ost: null,
      capacity: null,
    },
  ],
});

const page = (items: readonly Listed[]) => ({ items, next: null });
const rows = (ids: readonly string[]) => ids.map((id) => ({ id, item: id, sort: id }));

/**
 * The follow-ups that look for somebody, in a world in which these partners are open and intake knows nothing. Places are
 * shared out by production's code, among those who wait in the one record that calls.
 */
export function searchesAmong(orgs: readonly string[]): readonly AnyFollowUp[] {
  const worldOf = (tools: object, { id, state }: { id: string; state: Pathway }) =>
    ({
      ...tools,
      get: async () => undefined,
      list: async ({ kind }: { kind: string }, name: string, key: string) => {
        if (kind === partner.kind) return page(rows(orgs));
        const listed = registers(state).filter((row) => row.name === name && row.key === key);
        return page(listed.map(({ item = '', sort }) => ({ id, item, sort })));
      },
      read: async ({ kind }: { kind: string }, other: string) =>
        kind === partner.kind ? partnerOf(other) : undefined,
    }) as never;
  const looking = [findPartners, inviteProviders].map(
    (search): AnyFollowUp => ({
      ...search,
      run: (owing, tools) => search.run(owing, worldOf(tools, owing)),
    }),
  );
  const sharing: AnyFollowUp = {
    ...callForPlaces,
    async run(owing, tools) {
      const { queue } = owing.payload as { queue: Queue | null };
      if (!queue) return undefined;
      const queues = { [queue.id]: queue };
      const shared = await shareOut(worldOf(tools, owing), { queues, gathered: true });
      if (shared === 'contested') throw new Error('nobody else waits');
      const { given, nobody } = shared;
      return (record: Pathway, context: Context<AftercareSettings>) => [
        ...given.flatMap((one) => {
          const places = one.places.map((place) => ({
            ...place,
            offerId: context.id(`offer/${one.placementId}/${place.org}`),
          }));
          return offerPlaces({ ...one, places }, queue)(record, context);
        }),
        ...nobody.flatMap((person) => hearOfNone(person)(record, context)),
      ];
    },
  };
  return [...looking, sharing];
}
