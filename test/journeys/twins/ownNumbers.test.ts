import { idIn, only } from '../support/caller.ts';
import { orderOf } from '../support/court.ts';
import { openPerson } from '../support/intake.ts';
import { telling } from '../support/telling.ts';
import { told } from '../support/told.ts';

const typed = '26 CR 0114801';
const asked = { programmeCode: 'DC', to: 'court-diversion', caseRef: typed };

describe('a court’s own number of a case', () => {
  it(
    'is taken as typed and stays with the court that typed it; everybody else goes by an id, and a repeat is known by it',
    telling(async (journey) => {
      const ref = await openPerson(journey);
      const clerk = journey.as('clerk');
      const referrals = `/intake/people/${ref}/referrals`;
      const drafted = await clerk.does(referrals, asked);
      const referralId = idIn(drafted, 'referralId');
      const own = `${referrals}/${referralId}`;
      expect(await clerk.does(`${own}/submit`)).toMatchObject({ caseNumber: typed });
      expect(await clerk.post(referrals, { ...asked, caseRef: '26-cr-0114801' })).toMatchObject({
        status: 409,
        body: { code: 'referral-already-open', referralId },
      });
      await journey.as('intake').does(`${own}/accept`);
      await journey.settle();

      const order = await orderOf(journey, ref, referralId);
      expect(await order.seen()).toMatchObject({ caseRef: drafted.caseRef });
      const seen = [
        await journey.as('intake').sees(own),
        await journey.as('intake').lists(referrals),
        await order.seen(),
        await told(journey, ref, 'intake', 'justice'),
        await told(journey, ref, 'intake', 'care'),
      ];
      expect(JSON.stringify(seen)).not.toContain('0114801');
      expect(journey.log.text()).not.toContain('0114801');
      expect(await journey.as('otherClerk').isRefused(own)).toBe('404 not-found');

      const tooMuch = { ...asked, programmeCode: 'MHC', caseRef: 'x'.repeat(101) };
      expect(await clerk.isNotAllowed(referrals, tooMuch)).toBe('422 invalid-body');
    }),
  );
});

describe('the code of a programme', () => {
  it(
    'comes from the catalogue; another one is refused with its field and what is allowed, and nothing is drafted',
    telling(async (journey) => {
      const ref = await openPerson(journey);
      const clerk = journey.as('clerk');
      const catalogue = await clerk.lists('/intake/programmes');
      expect(only(catalogue, { code: 'DC' })).toMatchObject({
        kind: 'COURT',
        name: 'drug court',
        to: 'court-diversion',
      });
      const referrals = `/intake/people/${ref}/referrals`;
      const wrong = await clerk.post(referrals, { ...asked, programmeCode: 'DRUG-COURT' });
      expect(wrong).toMatchObject({ status: 422, body: { code: 'unknown-programme' } });
      expect(JSON.stringify(wrong.body)).toContain('/programmeCode');
      expect(JSON.stringify(wrong.body)).toContain('BTMG35');
      expect(await journey.as('intake').lists(referrals)).toEqual([]);
      for (const { code } of catalogue.slice(0, 2))
        await clerk.does(referrals, { ...asked, programmeCode: code });
      expect(await journey.as('reception').isRefused('/intake/programmes')).toBe('403 role');
    }),
  );
});
