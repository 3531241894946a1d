import type { AnyFollowUp } from '@throughcare/record';
import type { Partner } from '../src/domain/partner/document.ts';
import { partner } from '../src/domain/partner/document.ts';
import { findPartners } from '../src/followUps/findPartners.ts';
import { inviteProviders } from '../src/followUps/inviteProviders.ts';

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
    agreedFrom: '2020-01-01',
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

/** The two follow-ups that look for somebody, in a world in which these partners are open and intake knows nothing. */
export function searchesAmong(orgs: readonly string[]): readonly AnyFollowUp[] {
  const page = (ids: readonly string[]) => ({
    items: ids.map((id) => ({ id, item: id, sort: id })),
    next: null,
  });
  const world = {
    get: async () => undefined,
    list: async (type: { kind: string }) => page(type.kind === partner.kind ? orgs : []),
  };
  return [findPartners, inviteProviders].map((search) => ({
    ...search,
    run: (owing, tools) =>
      search.run(owing, {
        ...tools,
        ...world,
        read: async (type: { kind: string }, id: string) =>
          type.kind === partner.kind ? partnerOf(id) : tools.read(type as never, id),
      } as never),
  }));
}
