import { CalendarDate, EntityId, Instant } from '@throughcare/contracts';
import { hasRole, refuse } from '@throughcare/record';
import { z } from 'zod';
import { currentEpisode } from '../domain/custody/whereabouts.ts';
import { pathway } from '../domain/pathway.ts';
import { maySee } from '../domain/scope.ts';
import { CustodyView, showCustody } from '../domain/views/custodyView.ts';
import { EnrolmentView, enrolmentView } from '../domain/views/enrolmentView.ts';
import { ostNoticeOf, ostNotices } from '../domain/views/ostView.ts';
import { PlanView, planView } from '../domain/views/planView.ts';
import { ask } from './ask.ts';

const Answer = z.object({
  custody: CustodyView,
  plan: PlanView.nullable().meta({ description: 'Of the current stay' }),
  enrolments: z.array(EnrolmentView),
  ost: z.enum(ostNotices).meta({ description: 'A notice only; healthcare asks for the record' }),
  orders: z.array(
    z.object({
      orderId: EntityId,
      programmeCode: z.string().nullable(),
      startBy: CalendarDate.nullable(),
      closed: z.enum(['COMPLETED', 'REVOKED', 'ENDED']).nullable(),
    }),
  ),
  hearings: z.array(
    z.object({ at: Instant.nullable(), kind: z.string().nullable(), state: z.string().nullable() }),
  ),
});

/** What a prison works with for one person. Reception sees neither programmes nor treatment. */
export const person = ask({
  name: 'person',
  summary: 'One person of my prison: custody, plan, programmes, orders and hearings',
  path: '/people/{pathwayRef}',
  by: ['PCM', 'PPT', 'PHC', 'PREC'],
  answer: Answer,
  discloses: ({ params }) => ({ ref: params.pathwayRef, what: 'prison record' }),
  async run({ params, actor }, tools) {
    const state = await tools.read(pathway, params.pathwayRef);
    if (!state || !maySee(state, actor)) return refuse.notFound();
    const works = hasRole(actor, 'PCM', 'PPT', 'PHC');
    const current = currentEpisode(state);
    const plan = current && planView.of(state, current.id, actor);
    return {
      custody: showCustody(state),
      plan: plan === undefined ? null : PlanView.parse(plan),
      enrolments: works
        ? Object.keys(state.enrolments)
            .map((id) => enrolmentView.of(state, id, actor))
            .filter((shown) => shown !== undefined)
            .map((shown) => EnrolmentView.parse(shown))
        : [],
      ost: works ? ostNoticeOf(state) : 'NONE',
      orders: works
        ? Object.entries(state.heard.orders).map(([orderId, order]) => ({
            orderId,
            programmeCode: order.programmeCode,
            startBy: order.startBy,
            closed: order.closed,
          }))
        : [],
      hearings: Object.values(state.heard.hearings).map(({ at, kind, state: hearing }) => ({
        at,
        kind,
        state: hearing,
      })),
    };
  },
});
