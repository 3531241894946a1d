import { idIn } from '../support/caller.ts';
import { openPerson } from '../support/intake.ts';
import { feedOf, inbox, onboard, theOffer } from '../support/partners.ts';
import { insideWithNeed, outUnplanned, theCase } from '../support/stories.ts';
import { telling } from '../support/telling.ts';

const spoken = { languages: ['ky'], interpreterLanguage: 'ky' };

describe('an unplanned release', () => {
  it(
    'whoever accepts knows which prison, which area, since when and in which language; and no name',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      await onboard(journey, 'lantern');
      const ref = await openPerson(journey, spoken, journey.as('caseManager'));
      const stay = await insideWithNeed(journey, ref);
      await outUnplanned(journey, stay);
      const [asked] = await inbox(journey, 'harbour');
      expect(asked).toMatchObject({
        profile: { area: 'IL-COOK', sex: 'F', languages: ['ky'], interpreterLanguage: 'ky' },
        missing: [{ code: 'INTERPRETER_NEEDED', of: 'ky' }],
      });
      expect(JSON.stringify(asked)).not.toContain('prison-north');
      expect(JSON.stringify(asked)).not.toContain(ref);

      const accept = `/aftercare/offers/${await theOffer(journey, 'harbour')}/accept`;
      const body = { arranges: ['ASK_AGE'] };
      expect(await journey.as('harbour').isNotAllowed(accept, body)).toBe('422 not-missing');
      const taken = await journey.as('harbour').does(accept, { arranges: ['INTERPRETER_NEEDED'] });
      const release = {
        prisonId: 'prison-north',
        area: 'IL-COOK',
        releasedAt: expect.any(String),
        confirmed: true,
      };
      expect(taken).toMatchObject({ pathwayRef: ref, release });
      await journey.settle();
      const caseId = idIn(taken, 'caseId');
      expect(await theCase(journey, caseId)).toMatchObject({
        release,
        languages: ['ky'],
        interpreterLanguage: 'ky',
        offer: {
          needs: expect.arrayContaining(['OST']),
          missing: [{ code: 'INTERPRETER_NEEDED', of: 'ky' }],
          arranges: ['INTERPRETER_NEEDED'],
        },
      });
      const identity = `/intake/people/${ref}/identity`;
      expect(await journey.as('harbour').isRefused(identity)).toBe('403 consent-missing');

      // Bad twin: who was only asked hears that it is closed, and of no prison.
      const [closed] = await inbox(journey, 'lantern', 'WITHDRAWN');
      const told = JSON.stringify([closed, await feedOf(journey, 'lantern')]);
      expect(told).toContain('WITHDRAWN');
      expect(told).not.toContain('prison-north');
      expect(told).not.toContain(ref);
      expect(await journey.as('lantern').isRefused(`/aftercare/cases/${caseId}`)).toBe(
        '404 not-found',
      );
    }),
  );
});
