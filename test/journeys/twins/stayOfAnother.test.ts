import { dateOf, utc } from '@throughcare/contracts';
import { onProgrammeInside, substitutionGoesOn } from '../good/inside.ts';
import type { Json } from '../support/caller.ts';
import { inDays, issuedOrder } from '../support/court.ts';
import { openPerson, refer } from '../support/intake.ts';
import type { Journey } from '../support/journey.ts';
import {
  bookingMoved,
  identifiedAs,
  insideAs,
  receivedMessage,
  refOf,
  releasedMessage,
  tells,
  withFeed,
} from '../support/messages.ts';
import { feedOf, inbox, onboard, typesIn } from '../support/partners.ts';
import { prison } from '../support/prison.ts';
import { accepts, theCase } from '../support/stories.ts';
import { telling } from '../support/telling.ts';
import { namesTold } from '../support/told.ts';

const [booked, whose] = ['A4104AA', 'A4105AA'];
const moves = (journey: Journey, began: string) =>
  tells(journey, bookingMoved(journey, booked, whose, began));
const today = (journey: Journey) => dateOf(journey.now, utc);
const reviews = (journey: Journey) =>
  journey.as('reception').lists('/prison-program/custody-reviews');
const routes = async (journey: Journey) =>
  (await journey.as('intake').lists('/intake/voluntary-routes')).map(
    ({ pathwayRef }) => pathwayRef,
  );
const treated = (journey: Journey) => journey.as('nurse').lists('/prison-program/substitution');
const onProgramme = (journey: Journey) =>
  journey.as('programme').lists('/prison-program/enrolments?status=ON_PROGRAMME');
const openOffers = async (journey: Journey) =>
  (await inbox(journey, 'harbour')).length + (await inbox(journey, 'lantern')).length;

describe('a stay that was booked under the wrong person', () => {
  it(
    'ends what was begun for its release: no offer, the NGO is told, the prison knows nothing of them, intake asks what they want',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const stay = await insideAs(journey, booked);
      const began = today(journey);
      await stay.releaseOn(inDays(journey, 10));
      const caseId = await accepts(journey, 'harbour');
      expect(await routes(journey)).not.toContain(stay.ref);
      await moves(journey, began);

      expect(await namesTold(journey, stay.ref, 'prison-program', 'justice')).toEqual([
        'prisoner.received',
        'release-date.set',
        'release-date.cleared',
        'prisoner.stay-voided',
      ]);
      expect(await theCase(journey, caseId)).toMatchObject({ state: 'PLANS_CHANGED' });
      expect(typesIn(await feedOf(journey, 'harbour')).at(-1)).toBe('aftercare.case.discharged.v1');
      const placements = `/aftercare/people/${stay.ref}/placements`;
      expect(await journey.as('caseManager').isRefused(placements)).toBe('404 not-found');
      expect(await routes(journey)).toContain(stay.ref);
      expect(await routes(journey)).not.toContain(await refOf(journey, whose));
    }, withFeed),
  );

  it(
    'is no custody to the court: its task goes',
    telling(async (journey) => {
      const ref = await openPerson(journey, identifiedAs(booked));
      const order = await issuedOrder(journey, { ref });
      await tells(journey, receivedMessage(journey, booked));
      const began = today(journey);
      expect(await order.tasks()).toContain('IN_CUSTODY');
      await moves(journey, began);
      expect(await order.tasks()).not.toContain('IN_CUSTODY');
    }, withFeed),
  );

  it(
    'leaves an earlier release standing: the person is looked for again',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const stay = await insideAs(journey, booked);
      await journey.pass({ days: 1 });
      await tells(journey, releasedMessage(journey, booked));
      await journey.pass({ hours: 1 });
      await accepts(journey, 'harbour');
      await tells(journey, receivedMessage(journey, booked));
      expect(await openOffers(journey)).toBe(0);
      expect(await custodyAt(journey, stay.ref)).toMatchObject({ whereabouts: 'IN_CUSTODY' });
      await moves(journey, today(journey));
      expect(await custodyAt(journey, stay.ref)).toMatchObject({ whereabouts: 'RELEASED' });
      expect(await openOffers(journey)).toBe(1);
    }, withFeed),
  );

  it(
    'takes an escape out of it along: whom it was booked for is not thought to have fled',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const stay = await insideAs(journey, booked);
      await journey.pass({ days: 1 });
      await tells(journey, releasedMessage(journey, booked));
      await journey.pass({ hours: 1 });
      await accepts(journey, 'harbour');
      await tells(journey, receivedMessage(journey, booked));
      const began = today(journey);
      await journey.pass({ hours: 2 });
      await tells(
        journey,
        releasedMessage(journey, booked, { nomisMovementReasonCode: 'UAL', reason: 'RELEASED' }),
      );
      expect(await openOffers(journey)).toBe(0);
      await moves(journey, began);
      expect(await openOffers(journey)).toBe(1);
      expect(await custodyAt(journey, stay.ref)).toMatchObject({ whereabouts: 'RELEASED' });
      const ref = await refOf(journey, whose);
      expect(await custodyAt(journey, ref)).toMatchObject({ whereabouts: 'ESCAPED' });
    }, withFeed),
  );
});

describe('what was begun in a stay that was booked under the wrong person', () => {
  it(
    'goes on at the person whose stay it is, and the prison looks at it',
    telling(async (journey) => {
      const stay = await insideAs(journey, booked);
      const began = today(journey);
      await substitutionGoesOn(journey, stay);
      await onProgrammeInside(journey, stay);
      await moves(journey, began);

      const ref = await refOf(journey, whose);
      expect(await treated(journey)).toMatchObject([{ pathwayRef: ref, status: 'MAINTAINED' }]);
      expect(await onProgramme(journey)).toMatchObject([{ pathwayRef: ref }]);
      expect(await needAt(journey, ref)).toBe('KNOWN');
      expect(await reviews(journey)).toMatchObject([
        { reason: 'BOOKING_TOOK_ALONG', pathwayRef: ref, prisonId: prison },
      ]);
      const told = await namesTold(journey, stay.ref, 'prison-program', 'care');
      expect(told.at(-1)).toBe('enrolment.status-updated');

      // Out without notice, the dose is watched for the right person.
      await tells(journey, releasedMessage(journey, whose, { nomisMovementReasonCode: 'BL' }));
      await journey.pass({ hours: 1 });
      expect(await treated(journey)).toMatchObject([{ pathwayRef: ref, stage: 'DUE' }]);
    }, withFeed),
  );

  it(
    'is what the prison began: a programme that intake’s referral asked for stays with whom it was asked for',
    telling(async (journey) => {
      const stay = await insideAs(journey, booked);
      const began = today(journey);
      const asked = { programmeCode: 'ATLANTIS', to: 'prison-program' };
      await refer(journey, journey.as('caseManager'), stay.ref, asked);
      await moves(journey, began);
      expect(await reviews(journey)).toMatchObject([
        { reason: 'BOOKING_LEFT_BEHIND', pathwayRef: stay.ref, prisonId: prison },
      ]);
      const list = '/prison-program/enrolments?status=REFERRAL_SUBMITTED';
      expect(await journey.as('programme').lists(list)).toMatchObject([{ pathwayRef: stay.ref }]);
      const [row = {}] = await journey.as('programme').lists(list);
      const path = `/prison-program/people/${stay.ref}/enrolments/${row.enrolmentId}/withdraw`;
      await journey.as('programme').does(path, { reason: 'W_ERROR' });
    }, withFeed),
  );

  it(
    'stays where no stay of that day goes on: nothing moves, and nobody is told that it was void',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const stay = await insideAs(journey, booked);
      await substitutionGoesOn(journey, stay);
      await onProgrammeInside(journey, stay);
      await stay.releaseOn(inDays(journey, 10));
      const caseId = await accepts(journey, 'harbour');
      await moves(journey, '2026-01-05');
      expect(await treated(journey)).toMatchObject([{ pathwayRef: stay.ref }]);
      expect(await onProgramme(journey)).toMatchObject([{ pathwayRef: stay.ref }]);
      expect(await theCase(journey, caseId)).toMatchObject({ state: 'ACCEPTED' });
      const told = await namesTold(journey, stay.ref, 'prison-program', 'justice');
      expect(told).not.toContain('prisoner.stay-voided');
    }, withFeed),
  );
});

const seenBy = (journey: Journey, part: 'reception' | 'caseManager', ref: string) =>
  journey.as(part).sees(`/prison-program/people/${ref}`);
const custodyAt = async (journey: Journey, ref: string) =>
  (await seenBy(journey, 'reception', ref)).custody as Json;
const needAt = async (journey: Journey, ref: string) =>
  ((await seenBy(journey, 'caseManager', ref)).custody as Json).need;
