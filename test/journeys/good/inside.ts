import { idIn } from '../support/caller.ts';
import { inDays, provider } from '../support/court.ts';
import type { StayAt } from '../support/prison.ts';
import type { Story } from '../support/story.ts';

/** Prison: the programme team's own referral, assessed, waited for, begun. */
export async function onProgrammeInside(journey: Story, stay: StayAt): Promise<void> {
  const enrolments = `/prison-program/people/${stay.ref}/enrolments`;
  const enrolment = await journey.as('caseManager').does(enrolments, { programmeCode: 'ATLANTIS' });
  const move = `${enrolments}/${idIn(enrolment, 'enrolmentId')}/move`;
  await journey.as('caseManager').does(move, { to: 'REFERRAL_SUBMITTED' });
  expect(await journey.as('caseManager').isNotAllowed(move, { to: 'AWAITING_ASSESSMENT' })).toBe(
    '403 not-your-step',
  );
  for (const to of [
    'AWAITING_ASSESSMENT',
    'ASSESSMENT_STARTED',
    'ASSESSED_SUITABLE',
    'ON_PROGRAMME',
  ])
    await journey.as('programme').does(move, { to });
  await journey.settle();
}

/** Substitution treatment that the person came with goes on inside. */
export async function substitutionGoesOn(journey: Story, stay: StayAt): Promise<string> {
  const path = `/prison-program/people/${stay.ref}/ost`;
  const opened = await journey.as('nurse').does(path, { status: 'RECEIVED_ON_OST' });
  const ostId = idIn(opened, 'ostId');
  await journey.as('nurse').does(`${path}/${ostId}/move`, { to: 'MAINTAINED' });
  await journey.settle();
  expect(await journey.as('caseManager').isRefused(path)).toBe('403 role');
  return ostId;
}

/** Nothing is missing from the pack without a reason; the hand-over of substitution treatment is part of it. */
export async function packed(journey: Story, stay: StayAt, ostId: string): Promise<void> {
  await journey.pass({ days: 26 });
  const ready = (part: 'caseManager' | 'nurse', item: string, more: object = { ready: true }) =>
    stay.prepares(part, 'note-pack-item', { item, ...more });
  await ready('caseManager', 'ID_DOCUMENT');
  await ready('nurse', 'NALOXONE');
  await ready('nurse', 'NALOXONE_TRAINING');
  await ready('nurse', 'OST_HAND_OVER');
  const appointmentAt = `${inDays(journey, 3)}T09:00:00.000Z`;
  await ready('caseManager', 'FIRST_APPOINTMENT', { ready: true, appointmentAt });
  await ready('caseManager', 'PHONE', { ready: false, reason: 'DECLINED_BY_PERSON' });
  await ready('caseManager', 'HOUSING_NIGHT_1');
  const declare = `/prison-program/people/${stay.ref}/stays/${stay.episodeId}/declare-plan-ready`;
  expect(await journey.as('caseManager').isNotAllowed(declare)).toBe('409 pack-incomplete');
  await ready('caseManager', 'CONTACT_CARD', { ready: true, language: 'en' });
  await stay.prepares('caseManager', 'declare-plan-ready');

  const ost = `/prison-program/people/${stay.ref}/ost/${ostId}`;
  const nextDueAt = `${inDays(journey, 3)}T10:00:00.000Z`;
  await journey.as('nurse').does(`${ost}/plan-release`, {
    prescriberOrg: provider,
    appointmentAt,
    nextDueAt,
    sharing: 'STATUTE',
  });
  await journey.pass({ days: 2 });
  await journey.as('nurse').does(`${ost}/hand-over`, {
    medicine: 'METHADONE',
    doseMg: 60,
    lastDoseAt: journey.now,
    bridgingDays: 0,
    document: 'SCRIPT',
    nextDueAt,
  });
  await stay.prepares('nurse', 'issue-pack');
}
