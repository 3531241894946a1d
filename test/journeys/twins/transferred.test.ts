import { inDays } from '../support/court.ts';
import { onboard } from '../support/partners.ts';
import { accepts, contact, insideWithNeed, theCase } from '../support/stories.ts';
import { telling } from '../support/telling.ts';

describe('a person who is moved to another prison', () => {
  it(
    'is the new prison’s to prepare and release, and no longer the old one’s; the partner goes on',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const stay = await insideWithNeed(journey);
      await stay.releaseOn(inDays(journey, 20));
      const caseId = await accepts(journey, 'harbour');
      const placements = `/aftercare/people/${stay.ref}/placements`;
      expect(await journey.as('southCaseManager').isRefused(placements)).toBe('404 not-found');

      await stay.gate('transfer', { toPrison: 'prison-south', transferredAt: journey.now });
      const path = `/prison-program/people/${stay.ref}`;
      expect(await journey.as('reception').isRefused(path)).toBe('404 not-found');
      expect(await journey.as('otherReception').sees(path)).toMatchObject({
        custody: { whereabouts: 'IN_CUSTODY' },
      });
      expect(await journey.as('southCaseManager').lists(placements)).toMatchObject([
        { placementId: stay.episodeId, state: 'ACCEPTED' },
      ]);
      await journey
        .as('southCaseManager')
        .does(`${path}/stays/${stay.episodeId}/set-release-date`, {
          on: inDays(journey, 5),
          dateType: 'EARLY',
        });
      await journey.pass({ days: 5 });
      expect(await theCase(journey, caseId)).toMatchObject({
        release: { expectedOn: inDays(journey, 0) },
      });
      await journey.as('otherReception').does(`${path}/custody/record-release`, {
        prisonId: 'prison-south',
        releasedAt: journey.now,
        kind: 'PLANNED',
      });
      await journey.pass({ minutes: 45 });
      await contact(journey, caseId, { mode: 'GATE' });
      expect(await theCase(journey, caseId)).toMatchObject({ state: 'FIRST_CONTACT' });
    }),
  );
});
