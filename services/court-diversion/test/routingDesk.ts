import { AreaCode, intakeEventTypes, OrgId, PathwayRef } from '@throughcare/contracts';
import {
  anybody,
  commandsOn,
  type DocumentType,
  notice,
  publication,
  relation,
  viewsOn,
} from '@throughcare/record';
import type { ServiceSpec } from '@throughcare/service-kit';
import { registerDesk } from '@throughcare/testing/house';
import { z } from 'zod';

type Desk = { readonly routed: Readonly<Record<string, { readonly id: string }>> };
type Told =
  | {
      readonly type: 'routed';
      readonly id: string;
      readonly programmeCode: string;
      readonly court: string | null;
      readonly area: AreaCode | null;
    }
  | { readonly type: 'bound'; readonly bindingId: string; readonly account: string }
  | {
      readonly type: 'merge' | 'unmerge';
      readonly keptRef: PathwayRef;
      readonly removedRef: PathwayRef;
      readonly nth: number;
    };

const byDesk = anybody('this desk stands in a test');

/** Stands where intake stands: tells the court of a routed referral, an account, a merge and its undoing, and nothing else. */
const desk: DocumentType<Desk, Told> = {
  kind: 'pathway',
  idParam: 'pathwayRef',
  empty: () => ({ routed: {} }),
  evolve: (state, event) => {
    if (event.type !== 'routed') return state;
    return { routed: { ...state.routed, [event.id]: { id: event.id } } };
  },
  duties: 'none',
  publish: (event) => {
    if (event.type === 'routed')
      return [
        publication(intakeEventTypes.referralRouted, 'justice', {
          referralId: event.id,
          to: 'court-diversion',
          programmeCode: event.programmeCode,
          source: 'COURT',
          urgency: 'ROUTINE',
          caseRef: null,
          court: event.court,
          area: event.area,
        }),
      ];
    if (event.type === 'bound') {
      const { bindingId, account } = event;
      return [publication(intakeEventTypes.accountBound, 'justice', { bindingId, account })];
    }
    const { keptRef, removedRef, nth } = event;
    const { personMerged, personUnmerged } = intakeEventTypes;
    const type = event.type === 'merge' ? personMerged : personUnmerged;
    return [publication(type, 'justice', { keptRef, removedRef, nth })];
  },
  entities: ({ routed }) => [routed],
  views: {
    referral: viewsOn<Desk>()({
      name: 'referral',
      param: 'referralId',
      schema: z.object({ id: notice(z.uuid()) }),
      seenBy: [byDesk],
      of: ({ routed }, id) => routed[id] ?? { id },
    }),
  },
};

const route = commandsOn(desk)({
  name: 'route',
  summary: 'Routes a referral to the court',
  path: '/people/{pathwayRef}/route',
  by: { INTAKE: byDesk },
  body: z.strictObject({
    programmeCode: z.string(),
    court: OrgId.nullable().default(null),
    area: AreaCode.nullable().default(null),
  }),
  opens: true,
  shows: 'referral',
  creates: true,
  entity: (_, context) => context.id('referral'),
  decide: ({ body }, _, context) => [{ type: 'routed', id: context.id('referral'), ...body }],
});

const merge = commandsOn(desk)({
  name: 'tell-merge',
  summary: 'Tells one of two records that they were merged, or that this was undone',
  path: '/people/{pathwayRef}/tell-merge',
  by: { INTAKE: byDesk },
  body: z.strictObject({
    what: z.enum(['merge', 'unmerge']),
    keptRef: PathwayRef,
    removedRef: PathwayRef,
    nth: z.int(),
  }),
  opens: true,
  shows: 'referral',
  entity: ({ params }) => params.pathwayRef,
  decide: ({ body: { what, ...refs } }) => [{ type: what, ...refs }],
});

const bind = commandsOn(desk)({
  name: 'bind',
  summary: 'Binds the account of whoever asks',
  path: '/people/{pathwayRef}/bind',
  by: { PERSON: byDesk },
  body: z.strictObject({}),
  opens: true,
  shows: 'referral',
  entity: ({ params }) => params.pathwayRef,
  decide: (_, __, { actor: { account }, id }) => [{ type: 'bound', bindingId: id('b'), account }],
});

export const routingDesk = (): ServiceSpec<unknown> => ({
  name: 'intake',
  title: 'Routing desk',
  settings: {},
  self: relation('SELF', () => false),
  documents: [desk, ...registerDesk.documents],
  commands: [route, merge, bind, ...registerDesk.commands],
  reactions: [],
  queries: [],
  followUps: [],
  projections: [],
  reads: [],
});
