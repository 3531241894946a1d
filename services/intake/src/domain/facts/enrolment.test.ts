import { instant } from '@throughcare/contracts';
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
