import { endingsContract } from '@throughcare/testing';
import { at, OrderStory, self } from '../../test/storyOfAnOrder.ts';
import { commands } from './index.ts';

type Told = OrderStory['story'];
/** The court's words lead there; the order goes on as its story. */
const from = (lead: (story: OrderStory) => OrderStory) => () => lead(new OrderStory()).story;
const order = ({ state }: Told) => ({ orderId: Object.keys(state.orders)[0] ?? '' });
const hearing = ({ state }: Told) => ({ hearingId: Object.keys(state.hearings)[0] ?? '' });

const takenUp = from((story) => story.routed().asks(at('DCC'), 'take-up-candidate'));
const offered = from((story) =>
  story.routed().eligible().suitable().placed().asks(at('JUDGE'), 'offer-order'),
);
const issued = from((story) => story.toIssued());
const file = at('IMPORT');
const attested = { basis: 'ATTESTED' };
/** A breach is alleged, and was heard. */
const heard = from((story) => {
  story.toIssued().started('2026-01-10').at('2026-02-01T10:00:00.000Z').brokenOff('2026-02-01');
  story.asks(at('PROB'), 'file-breach');
  const hearingId = story.hearing('BREACH', '2026-02-10T10:00:00.000Z');
  story.at('2026-02-10T10:30:00.000Z');
  return story.asks(at('JUDGE'), 'hold-hearing', { minutes: ['BREACH_HEARD'] }, { hearingId });
});

endingsContract(commands, {
  'withdraw-candidate': {
    given: takenUp,
    who: self,
    also: [at('DEF'), at('DCC')],
    params: order,
  },
  'record-answer': {
    given: offered,
    who: self,
    also: [at('DEF'), at('DCC')],
    params: order,
    body: { answer: 'DECLINED', counsel: 'Counsel Example' },
    not: [{ answer: 'CONSENTED', counsel: 'Counsel Example' }, 'wrong-state'],
  },
  'withdraw-place-request': {
    given: from((story) =>
      story
        .routed()
        .eligible()
        .suitable()
        .asks(at('DCC'), 'request-place', { providerOrg: null, area: 'IL-COOK' }),
    ),
    who: at('DCC'),
    also: [at('PROB')],
    params: order,
  },
  'cancel-hearing': {
    given: from((story) =>
      story.toIssued().asks(at('DCC'), 'schedule-hearing', {
        type: 'STATUS',
        at: '2026-02-10T10:00:00.000Z',
      }),
    ),
    who: at('DCC'),
    also: [at('JUDGE')],
    params: hearing,
    body: { reason: 'COURT' },
    not: [{ reason: 'COUNSEL' }, 'hearing-closed'],
  },
  'decide-breach': {
    given: heard,
    who: at('JUDGE'),
    params: order,
    body: (story) => ({ outcome: 'REVOKED', ...hearing(story), reason: 'NOT_CONTINUED' }),
    not: [{ outcome: 'DISMISSED', hearingId: null }, 'wrong-state'],
  },
  'revoke-order': {
    given: issued,
    who: file,
    params: order,
    body: { reason: 'SOURCE_FAILED', ...attested },
    not: [{ reason: 'SOURCE_FAILED', on: '2026-01-04', ...attested }, 'wrong-state'],
  },
  'complete-order': {
    given: issued,
    who: file,
    params: order,
    body: { outcome: 'CHARGE_DISMISSED', startImplied: true, ...attested },
    not: [{ outcome: 'NOT_STATED', startImplied: true, ...attested }, 'wrong-state'],
  },
  'end-administratively': {
    given: issued,
    who: at('DCC'),
    params: order,
    body: { reason: 'ACQUITTED' },
    not: [{ reason: 'ORDER_EXPIRED' }, 'wrong-state'],
  },
});
