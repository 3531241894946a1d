import type { Instant } from '@throughcare/contracts';
import { agreeAgain } from './rules.ts';

const on = (day: number) => `2026-03-0${day}T10:00:00.000Z` as Instant;
const now = on(9);
/** A no on the third to what is looked for after a stay; and a case that another search had led to. */
const after = (cameBack: number, closed: object | null) =>
  agreeAgain(
    {
      referrals: {},
      placements: { stay: { id: 'stay', unwanted: { at: on(3) } } },
      cases: {
        one: {
          id: 'one',
          placementId: 'referral',
          discharge: { reason: 'COMPLETED', step: { at: on(1) } },
          reentries: [{ at: on(cameBack) }],
          closed,
        },
      },
    } as never,
    now,
    {} as never,
  );

describe('a no to a search', () => {
  it('counts no longer where the person came back to any partner after it, who did not see to it', () => {
    const agreed = [{ type: 'person-agreed-again', placementId: 'stay', at: now }];
    expect(after(4, { by: 'LAPSED', at: on(7) })).toEqual(agreed);
    expect(after(4, { by: 'HANDED_BACK', at: on(5) })).toEqual(agreed);
  });

  it('stands while that partner has them, and where they had come back before it', () => {
    expect(after(4, null)).toEqual([]);
    expect(after(2, { by: 'LAPSED', at: on(5) })).toEqual([]);
  });
});
