import { intakeEventTypes } from '@throughcare/contracts';
import {
  commandsOn,
  type DocumentType,
  publication,
  type ServiceSpec,
} from '@throughcare/service-kit';
import { z } from 'zod';

type Desk = { readonly routed: Readonly<Record<string, { readonly id: string }>> };
type Routed = { readonly type: 'routed'; readonly id: string; readonly programmeCode: string };

/** Stands where intake stands: tells the court of a routed referral, and nothing else. */
const desk: DocumentType<Desk, Routed> = {
  kind: 'pathway',
  idParam: 'pathwayRef',
  empty: () => ({ routed: {} }),
  evolve: (state, { id }) => ({ routed: { ...state.routed, [id]: { id } } }),
  publish: ({ id, programmeCode }) => [
    publication(intakeEventTypes.referralRouted, 'justice', {
      referralId: id,
      to: 'court-diversion',
      programmeCode,
      source: 'COURT',
      urgency: 'ROUTINE',
      caseRef: null,
    }),
  ],
  entities: ({ routed }) => routed,
  views: {
    referral: { schema: z.object({ id: z.uuid() }), of: ({ routed }, id) => routed[id] },
  },
};

const route = commandsOn(desk)({
  name: 'route',
  summary: 'Routes a referral to the court',
  path: '/people/{pathwayRef}/route',
  by: ['INTAKE'],
  body: z.strictObject({ programmeCode: z.string() }),
  opens: true,
  shows: 'referral',
  creates: true,
  entity: (_, context) => context.id('referral'),
  decide: ({ body }, _, context) => [
    { type: 'routed', id: context.id('referral'), programmeCode: body.programmeCode },
  ],
});

export const routingDesk = (): ServiceSpec<unknown> => ({
  name: 'intake',
  title: 'Routing desk',
  settings: {},
  documents: [desk],
  commands: [route],
  reactions: [],
  queries: [],
  errands: [],
  projections: [],
  reads: [],
});
