import { inDays } from '../support/court.ts';
import { openPerson } from '../support/intake.ts';
import { inbox, onboard, theOffer } from '../support/partners.ts';
import { insideWithNeed, outUnplanned } from '../support/stories.ts';
import { telling } from '../support/telling.ts';

describe('somebody whom no partner suits in everything', () => {
  it(
    'is offered to who speaks the language first, then to who would need an interpreter, who may say that there is none',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      await onboard(journey, 'lantern', {}, { languages: ['ky'], sexes: ['F'] });
      const ref = await openPerson(
        journey,
        { languages: ['ky'], needs: ['DRUG_TREATMENT', 'DUAL_DIAGNOSIS'] },
        journey.as('caseManager'),
      );
      const stay = await insideWithNeed(journey, ref);
      await stay.releaseOn(inDays(journey, 20));
      expect(await inbox(journey, 'harbour')).toEqual([]);
      const dual = { code: 'NOT_OFFERED', of: 'DUAL_DIAGNOSIS' };
      expect(await inbox(journey, 'lantern')).toMatchObject([{ missing: [dual] }]);
      const first = `/aftercare/offers/${await theOffer(journey, 'lantern')}`;
      await journey.as('lantern').does(`${first}/decline`, { reasonCode: 'NOT_OFFERED' });
      await journey.settle();
      const interpreter = { code: 'INTERPRETER_NEEDED', of: 'ky' };
      expect(await inbox(journey, 'harbour')).toMatchObject([{ missing: [interpreter, dual] }]);
      const second = `/aftercare/offers/${await theOffer(journey, 'harbour')}`;
      const declined = { reasonCode: 'INTERPRETER_NEEDED' };
      expect(await journey.as('harbour').does(`${second}/decline`, declined)).toMatchObject({
        state: 'DECLINED',
      });
      await journey.settle();
      // Only now is there nobody, and the coordinator reads why.
      expect(await journey.as('city').lists('/aftercare/unplaced')).toMatchObject([
        {
          placementId: stay.episodeId,
          unplaced: {
            reason: 'NO_CANDIDATE',
            grounds: [{ ground: 'ASKED_ALREADY', partners: 2 }],
          },
        },
      ]);
    }),
  );

  it(
    'is not a man whom a refuge for women would have to take: nobody is asked, and the reason stands beside it',
    telling(async (journey) => {
      await onboard(journey, 'harbour', {}, { sexes: ['F'] });
      const ref = await openPerson(journey, { sex: 'M' }, journey.as('caseManager'));
      const stay = await insideWithNeed(journey, ref);
      await outUnplanned(journey, stay);
      expect(await inbox(journey, 'harbour')).toEqual([]);
      expect(await stay.placement()).toMatchObject({
        state: 'UNPLACED',
        unplaced: { reason: 'NO_CANDIDATE', grounds: [{ ground: 'SEX', partners: 1 }] },
      });
    }),
  );
});
