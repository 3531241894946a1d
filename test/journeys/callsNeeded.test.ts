import { AtWork, ref } from './support/atWork.ts';
import { idIn } from './support/caller.ts';
import { drugCourtTerms, inDays, provider } from './support/court.ts';
import { person } from './support/intake.ts';
import { onboard } from './support/partners.ts';
import { insideWithNeed, outUnplanned } from './support/stories.ts';
import { telling } from './support/telling.ts';

/**
 * How many requests it takes from nothing to an order, to a place in a programme and a prepared release, to a first contact:
 * every look at a list included, by people who know nothing but what the answers tell. A number here goes down, never up.
 */
describe('as few calls as it takes', () => {
  it(
    'an order: 17, by five accounts, without a dead end',
    telling(async (journey) => {
      const work = new AtWork(journey);
      const opened = ref(await work.does('clerk', '/intake/people', person));
      await work.does('clerk', `/intake/people/${opened}/referrals`, {
        programmeCode: 'DC',
        to: 'court-diversion',
        submit: true,
      });
      const referral = await work.finds('intake', '/intake/referrals');
      const at = `/intake/people/${ref(referral)}`;
      await work.does('intake', `${at}/referrals/${idIn(referral, 'referralId')}/accept`);

      const task = await work.finds('clerk', '/court-diversion/tasks?held=NOBODYS');
      const order = `/court-diversion/people/${ref(task)}/orders/${idIn(task, 'orderId')}`;
      // It takes the candidate up as well.
      await work.does('clerk', `${order}/determine-eligibility`, {
        eligible: true,
        assessorOrg: 'intake-city',
      });

      const candidate = await work.finds('assessor', '/court-diversion/to-assess');
      const begun = await work.does('assessor', `${at}/screenings`, {
        instrument: 'CLINICAL',
        begin: true,
      });
      const assessed = await work.follows('assessor', begun, 'complete-screening', {
        mode: 'INTERVIEW',
        referencePeriod: 'CURRENT',
        answers: {
          instrument: 'CLINICAL',
          severity: 'HIGH',
          risk: 'HIGH',
          need: 'HIGH',
          suitable: true,
        },
      });
      await work.does(
        'assessor',
        `/court-diversion/people/${opened}/orders/${idIn(candidate, 'orderId')}/determine-suitability`,
        { suitable: true, assessmentId: idIn(assessed, 'screeningId') },
      );

      await work.does('clerk', `${order}/request-place`, {
        providerOrg: provider,
        area: 'IL-COOK',
      });
      const episode = await work.finds('provider', '/aftercare/treatment-episodes');
      await work.does(
        'provider',
        `/aftercare/treatment-episodes/${idIn(episode, 'episodeId')}/confirm-place`,
        { heldUntil: `${inDays(journey, 14)}T17:00:00.000Z` },
      );

      const toOffer = await work.finds('judge', '/court-diversion/tasks');
      expect(idIn(toOffer, 'orderId')).toBe(idIn(task, 'orderId'));
      await work.does('judge', `${order}/offer`);
      await work.does('clerk', `${order}/record-answer`, {
        answer: 'CONSENTED',
        informed: true,
        voluntary: true,
        pleaType: 'POST_PLEA',
        counsel: 'Counsel Example',
      });
      const issued = await work.does('judge', `${order}/issue`, drugCourtTerms(journey));
      expect(issued).toMatchObject({ state: 'ISSUED' });
      expect(work.count).toEqual({ calls: 17, accounts: 5, deadEnds: 0 });
    }),
  );

  it(
    'a place in a programme and a prepared release: 15, by three accounts, without a dead end',
    telling(async (journey) => {
      const stay = await insideWithNeed(journey);
      const ost = `/prison-program/people/${stay.ref}/ost`;
      const opened = await journey.as('nurse').does(ost, { status: 'RECEIVED_ON_OST' });
      await journey.as('nurse').does(`${ost}/${idIn(opened, 'ostId')}/move`, { to: 'MAINTAINED' });
      await journey.settle();

      const work = new AtWork(journey);
      const mine = await work.finds('caseManager', '/prison-program/release-preparation');
      const at = `/prison-program/people/${ref(mine)}`;
      await work.does('caseManager', `${at}/enrolments`, {
        programmeCode: 'ATLANTIS',
        submit: true,
      });
      const waiting = await work.finds(
        'programme',
        '/prison-program/enrolments?status=REFERRAL_SUBMITTED',
      );
      let enrolment = await work.does(
        'programme',
        `${at}/enrolments/${idIn(waiting, 'enrolmentId')}/move`,
        { to: 'AWAITING_ASSESSMENT' },
      );
      for (const to of ['ASSESSMENT_STARTED', 'ASSESSED_SUITABLE', 'ON_PROGRAMME'])
        enrolment = await work.follows('programme', enrolment, 'move-enrolment', { to });
      expect(enrolment).toMatchObject({ status: 'ON_PROGRAMME' });

      const appointmentAt = `${inDays(journey, 40)}T09:00:00.000Z`;
      const dated = await work.does(
        'caseManager',
        `${at}/stays/${idIn(mine, 'episodeId')}/set-release-date`,
        { on: inDays(journey, 40), dateType: 'CONDITIONAL', area: 'IL-COOK' },
      );
      await work.follows('caseManager', dated, 'note-pack-item', {
        items: [
          { item: 'ID_DOCUMENT', ready: true },
          { item: 'FIRST_APPOINTMENT', ready: true, appointmentAt },
          { item: 'PHONE', ready: false, reason: 'DECLINED_BY_PERSON' },
          { item: 'HOUSING_NIGHT_1', ready: true },
          { item: 'CONTACT_CARD', ready: true, language: 'en' },
        ],
      });
      const treated = await work.finds('nurse', '/prison-program/substitution');
      const packed = await work.does(
        'nurse',
        `${at}/stays/${idIn(mine, 'episodeId')}/note-pack-item`,
        {
          items: ['NALOXONE', 'NALOXONE_TRAINING', 'OST_HAND_OVER'].map((item) => ({
            item,
            ready: true,
          })),
        },
      );
      expect(packed).toMatchObject({ unaccounted: [] });
      const planned = await work.does('nurse', `${at}/ost/${idIn(treated, 'ostId')}/plan-release`, {
        prescriberOrg: provider,
        appointmentAt,
        nextDueAt: `${inDays(journey, 40)}T10:00:00.000Z`,
        sharing: 'STATUTE',
      });
      const ready = await work.does(
        'caseManager',
        `${at}/stays/${idIn(mine, 'episodeId')}/declare-plan-ready`,
      );
      expect(ready).toMatchObject({ state: 'PLAN_READY' });
      await journey.pass({ days: 39 });
      await work.follows('nurse', planned, 'hand-over-ost', {
        medicine: 'METHADONE',
        doseMg: 60,
        lastDoseAt: journey.now,
        bridgingDays: 0,
        document: 'SCRIPT',
        nextDueAt: `${inDays(journey, 1)}T10:00:00.000Z`,
      });
      const issued = await work.does('nurse', `${at}/stays/${idIn(mine, 'episodeId')}/issue-pack`);
      expect(issued).toMatchObject({ state: 'PACK_ISSUED' });
      expect(work.count).toEqual({ calls: 15, accounts: 3, deadEnds: 0 });
    }),
  );

  it(
    'a first contact: 3, and 5 with the name, by one account, without a dead end',
    telling(async (journey) => {
      await onboard(journey, 'harbour', { takesUrgent: true });
      const stay = await insideWithNeed(journey);
      await outUnplanned(journey, stay);
      const { code } = await journey
        .as('caseManager')
        .does(`/intake/people/${stay.ref}/claim-codes`);

      const work = new AtWork(journey);
      const offer = await work.finds('harbour', '/aftercare/offers?state=OFFERED');
      const accepted = await work.does(
        'harbour',
        `/aftercare/offers/${idIn(offer, 'offerId')}/accept`,
      );
      // Where the person comes with the code that the prison printed, that is their consent, and the name is told.
      const at = `/intake/people/${ref(accepted)}`;
      await work.does('harbour', '/intake/claim-codes/redeem', { code });
      expect(await work.looks('harbour', `${at}/identity`)).toMatchObject({ ground: 'CONSENT' });
      const met = await work.does(
        'harbour',
        `/aftercare/cases/${idIn(accepted, 'caseId')}/contacts`,
        {
          at: journey.now,
          mode: 'GATE',
          reached: true,
        },
      );
      expect(met).toMatchObject({ state: 'FIRST_CONTACT' });
      expect(work.count).toEqual({ calls: 5, accounts: 1, deadEnds: 0 });
    }),
  );
});
