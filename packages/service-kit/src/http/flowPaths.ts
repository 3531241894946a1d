import { Instant, ServiceName } from '@throughcare/contracts';
import { type ParkedReason, settledOutcomes } from '@throughcare/messaging';
import { z } from 'zod';
import { Health } from './healthSchema.ts';
import {
  about,
  answer,
  audience,
  forOperators,
  found,
  type Operation,
  signedIn,
  told,
} from './operatorOperation.ts';
import { DryRunPage, ParkedPage, RedriveBody } from './parkedRoutes.ts';

const parkedReasons = [
  'gap',
  'failed',
  'invalid-data',
  'unknown-version',
  'epoch',
  'undecodable',
] as const satisfies readonly ParkedReason[];

const ParkedRow = z
  .object({
    id: z.string(),
    ref: z.string().nullable(),
    stream: z.string().nullable(),
    sequence: z.int().nullable(),
    topic: z.string(),
    type: z.string().nullable(),
    reason: z.enum(parkedReasons),
    since: Instant,
  })
  .meta({ id: 'ParkedEvent', description: 'What is in the event stays sealed' });

const Redriven = z.object({
  people: about('Whose events were tried'),
  moved: about('Events that found their place, or would'),
  left: about('Events that are still parked'),
  dryRun: z.boolean(),
});

const DryRun = z.object({
  items: z.array(
    ParkedRow.extend({
      outcome: z
        .enum([...settledOutcomes, ...parkedReasons])
        .meta({ description: 'What would become of it now' }),
    }),
  ),
  applies: about('Events that would find their place'),
  stays: about('Events that would stay parked'),
});

const Flow = z.object({
  since: Instant.meta({ description: 'When this process began to count' }),
  minutes: about('Over how many minutes `settled` counts'),
  arrows: z.array(
    z.object({
      from: ServiceName.meta({ description: 'Who published' }),
      settled: about('Events settled here within the last `minutes`'),
      lastAt: Instant.nullable().meta({ description: 'When the last one was' }),
      lag: told('Records of its topics that are not settled here'),
      parked: about('Parked events of its topics'),
    }),
  ),
  health: Health,
  parkedMore: z.boolean().meta({ description: 'More are parked than were counted' }),
});

const Standing = z.object({
  service: ServiceName,
  standing: z.enum(['PUBLISHED', 'WAITS', 'UNKNOWN', 'SETTLED', 'PARKED', 'NOT_YET', 'NOT_READ']),
  type: z.string().nullable(),
  at: Instant.nullable().meta({
    description: 'When it was published, settled or parked; null where that is not known any more',
  }),
  outcome: z.enum(settledOutcomes).nullable(),
  reason: z.enum(parkedReasons).nullable(),
});

const parked: readonly Operation[] = [
  {
    path: '/parked',
    verb: 'get',
    refuses: signedIn,
    operation: {
      operationId: 'list-parked',
      summary: 'Parked events, those parked longest first',
      ...forOperators,
      requestParams: { query: ParkedPage },
      responses: {
        200: answer('A page', z.object({ items: z.array(ParkedRow), next: z.string().nullable() })),
      },
    },
  },
  {
    path: '/parked/dry-run',
    verb: 'get',
    refuses: signedIn,
    operation: {
      operationId: 'dry-run-parked',
      summary: 'What trying all parked events again would do; nothing is written',
      ...forOperators,
      requestParams: { query: DryRunPage },
      responses: { 200: answer('With each of the first events, and how many in all', DryRun) },
    },
  },
  {
    path: '/parked/dry-run/{ref}',
    verb: 'get',
    refuses: found,
    operation: {
      operationId: 'dry-run-parked-of',
      summary: 'The same for one person or organisation',
      ...forOperators,
      requestParams: { path: z.object({ ref: z.string() }), query: DryRunPage },
      responses: { 200: answer('In order', DryRun) },
    },
  },
  {
    path: '/parked/redrive',
    verb: 'post',
    refuses: signedIn,
    operation: {
      operationId: 'redrive-parked',
      summary: 'Try parked events again, in order',
      ...forOperators,
      requestBody: { content: { 'application/json': { schema: RedriveBody } } },
      responses: { 200: answer('What came of it', Redriven) },
    },
  },
];

const transit: readonly Operation[] = [
  {
    path: '/in-transit',
    verb: 'get',
    refuses: signedIn,
    operation: {
      operationId: 'list-in-transit',
      summary: 'Events of this service that are not in the log yet, those waiting longest first',
      ...forOperators,
      responses: {
        200: answer(
          'Whom they are about, since when, and by when others should have them',
          z.object({
            items: z.array(
              z.object({
                ref: z.string(),
                type: z.string(),
                events: z.int(),
                since: Instant,
                due: Instant.meta({ description: 'Ten minutes after the first of them' }),
                overdue: z.boolean(),
              }),
            ),
            unsettled: told("Records of others' that are not settled here"),
          }),
        ),
      },
    },
  },
];

const flow: readonly Operation[] = [
  {
    path: '/flow',
    verb: 'get',
    refuses: signedIn,
    operation: {
      operationId: 'describe-flow',
      summary: 'What comes in from each other service: how much, how far behind, what is parked',
      ...forOperators,
      responses: { 200: answer('One row for each publisher', Flow) },
    },
  },
  {
    path: '/events/{service}/{audience}/{ref}/{sequence}',
    verb: 'get',
    refuses: found,
    operation: {
      operationId: 'read-event-standing',
      summary: 'How one event stands at this service: published, settled, parked, or not yet',
      ...forOperators,
      requestParams: {
        path: z.object({
          service: ServiceName,
          audience,
          ref: z.string(),
          sequence: z.int().positive(),
        }),
      },
      responses: { 200: answer('Nothing of its content', Standing) },
    },
  },
];

/** What flows between the services, and what stands still on its way. */
export const flowPaths: readonly Operation[] = [...parked, ...transit, ...flow];
