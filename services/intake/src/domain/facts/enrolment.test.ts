import { instant } from '@throughcare/contracts';
import { ref } from '@throughcare/testing';
import { pathway } from '../document.ts';
import { needOf } from '../screening/need.ts';
import { enrolmentFacts } from './enrolment.ts';

const time = instant('2026-03-02T10:00:00.000Z');
const told = (from: string | null, to: string): string[] =>
  enrolmentFacts({ enrolmentId: 'one', from, to }, { time, sequence: 1 }).map(({ type }) => type);

it('an enrolment is heard of by its first status, shows a need on the programme, and ends once', () => {
  expect(told(null, 'REFERRAL_STARTED')).toEqual(['enrolment-status-heard', 'enrolment-heard']);
  expect(told('REFERRAL_STARTED', 'REFERRAL_SUBMITTED')).toEqual(['enrolment-status-heard']);
  expect(told('WAITLISTED', 'ON_PROGRAMME')).toContain('need-heard');
  expect(told('ON_PROGRAMME', 'DESELECTED')).toContain('outcome-heard');
});

it('an enrolment that was begun in a stay of somebody else shows no need of this person', () => {
  const facts = (reasonCode: string) =>
    enrolmentFacts(
      { enrolmentId: 'one', from: 'ON_PROGRAMME', to: 'WITHDRAWN', reasonCode },
      { time, sequence: 2 },
    );
  expect(facts('BOOKING_MOVED')).toContainEqual({
    type: 'enrolment-heard',
    enrolment: { enrolmentId: 'one', voided: true, stayId: null },
  });
  expect(facts('W_HEALTH').map(({ type }) => type)).not.toContain('enrolment-heard');
  const evidence = { one: { id: 'one', kind: 'ENROLMENT', since: time } } as const;
  const needWith = (voided: boolean) =>
    needOf({
      ...pathway.empty(ref('person')),
      needEvidence: evidence,
      enrolments: { one: { enrolmentId: 'one', voided, stayId: null } },
    });
  expect([needWith(false), needWith(true)]).toEqual(['KNOWN', 'UNKNOWN']);
});
