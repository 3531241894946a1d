import { subscriptions } from '@throughcare/contracts';
import {
  anybody,
  byService,
  commandsOn,
  type DocumentType,
  notice,
  type Publication,
  queriesWith,
  relation,
  viewsOn,
} from '@throughcare/record';
import type { ServiceSpec } from '@throughcare/service-kit';
import { registerDesk } from '@throughcare/testing/house';
import { z } from 'zod';

export const anyone = anybody('this service is a stand-in');
type Told = { type: 'told'; told: Publication };

/** Somebody of whom a stand-in tells what it is told to tell. */
export const person: DocumentType<{ readonly told: number }, Told> = {
  kind: 'pathway',
  idParam: 'pathwayRef',
  empty: () => ({ told: 0 }),
  evolve: ({ told }) => ({ told: told + 1 }),
  duties: 'none',
  publish: ({ told }) => [told],
  views: {
    person: viewsOn<{ readonly told: number }>()({
      name: 'person',
      param: 'personId',
      schema: z.object({ told: notice(z.int()) }),
      seenBy: [anyone],
      of: (state) => state,
    }),
  },
};
export const onPerson = commandsOn(person);
/** What every command of a stand-in is. */
export const asTold = { opens: true, shows: 'person', entity: () => 'person' } as const;

/** What a service needs besides what it does. */
export const standIn = {
  settings: {},
  self: relation<unknown>('SELF', () => false),
  reactions: [],
  followUps: [],
  projections: [],
};

/** As much of intake as aftercare asks of it: the register, the nameless profile, and what these commands tell. */
export const standInIntake = (
  title: string,
  commands: ServiceSpec['commands'],
  profile: (ref: string) => { readonly sex: 'F' | 'M'; readonly needs: readonly string[] },
): ServiceSpec => ({
  ...standIn,
  name: 'intake',
  title,
  documents: [person, ...registerDesk.documents],
  commands: [...registerDesk.commands, ...commands],
  queries: [
    queriesWith()({
      name: 'match-profile',
      summary: 'The nameless profile',
      path: '/people/{pathwayRef}/match-profile',
      by: { SERVICE: byService },
      answer: z.object({ area: z.string() }).loose(),
      run: async ({ params: { pathwayRef } }) => ({
        area: 'IL-COOK',
        ageBand: '25_34',
        languages: ['en'],
        ...profile(pathwayRef),
      }),
    }),
  ],
  reads: subscriptions.intake,
});
