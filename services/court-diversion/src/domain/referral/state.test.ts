import { instant } from '@throughcare/contracts';
import { firstTold, type Referral } from './state.ts';

const told = (at: string, programmeCode: string): Referral => ({
  id: 'r',
  routedAt: instant(at),
  programmeCode,
  source: 'COURT',
  urgency: 'ROUTINE',
  caseRef: null,
  routedTo: { court: null, area: null },
});
const first = told('2026-01-05T09:00:00.000Z', 'DC');
const later = told('2026-01-06T09:00:00.000Z', 'VC');

it('lets the first word on a referral stand, the same from either side', () => {
  expect(firstTold(first, later)).toBe(first);
  expect(firstTold(later, first)).toBe(first);
  const same = told('2026-01-05T09:00:00.000Z', 'VC');
  expect(firstTold(first, same)).toBe(firstTold(same, first));
  expect(firstTold(first, { ...first })).toBe(first);
});
