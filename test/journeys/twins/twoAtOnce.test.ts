import { feedOf, inbox, theOffer, typesIn } from '../support/partners.ts';
import { allNgos, insideWithNeed, outUnplanned } from '../support/stories.ts';
import { telling } from '../support/telling.ts';
import { told } from '../support/told.ts';

describe('two NGOs that accept at once', () => {
  it(
    'one takes the person on; the other learns that the offer is closed, and nothing else',
    telling(async (journey) => {
      await allNgos(journey);
      const stay = await insideWithNeed(journey);
      await outUnplanned(journey, stay);
      const harbours = await theOffer(journey, 'harbour');
      const lanterns = await theOffer(journey, 'lantern');

      const answers = await Promise.all([
        journey.as('harbour').post(`/aftercare/offers/${harbours}/accept`),
        journey.as('lantern').post(`/aftercare/offers/${lanterns}/accept`),
      ]);
      await journey.settle();
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const first = answers.findIndex(({ status }) => status === 200);
      const [winner, loser] =
        first === 0 ? (['harbour', 'lantern'] as const) : (['lantern', 'harbour'] as const);
      const lost = answers[first === 0 ? 1 : 0];

      expect(lost?.body).toEqual({
        open: [],
        type: 'urn:throughcare:problem:offer-closed',
        title: 'The state of the record does not allow this',
        status: 409,
        code: 'offer-closed',
        detail: 'This offer is closed.',
      });
      const lostOffer = loser === 'harbour' ? harbours : lanterns;
      const seen = await journey.as(loser).sees(`/aftercare/offers/${lostOffer}`);
      expect(seen).toMatchObject({ state: 'WITHDRAWN' });
      for (const field of ['pathwayRef', 'caseId', 'profile'])
        expect(seen).not.toHaveProperty(field);
      expect(typesIn(await feedOf(journey, loser))).toEqual([
        'aftercare.offer.made.v1',
        'aftercare.offer.withdrawn.v1',
      ]);
      const everything = JSON.stringify([seen, await feedOf(journey, loser), lost?.body]);
      expect(everything).not.toContain(stay.ref);
      expect(everything).not.toContain(`ngo-${winner}`);
      expect(await inbox(journey, 'bridge')).toEqual([]);

      const accepted = (await told(journey, stay.ref, 'aftercare', 'care')).filter(({ type }) =>
        type.includes('offer.accepted'),
      );
      expect(accepted.map(({ data }) => data.partnerOrg)).toEqual([`ngo-${winner}`]);
      expect(await stay.placement()).toMatchObject({ state: 'ACCEPTED' });
    }),
  );

  it(
    'an offer that ran out, and one that another took, are refused in the same words',
    telling(async (journey) => {
      await allNgos(journey);
      const stay = await insideWithNeed(journey);
      await outUnplanned(journey, stay);
      const expired = await theOffer(journey, 'bridge');
      await journey.pass({ hours: 2 });
      const bodies = [
        (await journey.as('bridge').post(`/aftercare/offers/${expired}/accept`)).body,
      ];

      const other = await insideWithNeed(journey);
      await outUnplanned(journey, other);
      const taken = await theOffer(journey, 'bridge');
      await journey
        .as('harbour')
        .does(`/aftercare/offers/${await theOffer(journey, 'harbour')}/accept`);
      await journey.settle();
      bodies.push((await journey.as('bridge').post(`/aftercare/offers/${taken}/accept`)).body);
      expect(bodies[0]).toEqual(bodies[1]);
      expect(bodies[0]).toMatchObject({ status: 409, code: 'offer-closed' });
    }),
  );
});
