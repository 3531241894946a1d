import { moveEnrolment } from '../../src/commands/enrolment/moveEnrolment.ts';
import { moveOst } from '../../src/commands/ost/moveOst.ts';
import { planOstRelease } from '../../src/commands/ost/planOstRelease.ts';
import { setReleaseDate } from '../../src/commands/plan/setReleaseDate.ts';
import type { Enrolment } from '../../src/domain/enrolment/state.ts';
import type { EnrolmentView } from '../../src/domain/enrolment/view.ts';
import { merging } from '../../src/domain/merging.ts';
import type { Ost } from '../../src/domain/ost/state.ts';
import type { OstView } from '../../src/domain/ost/view.ts';
import type { PathwayState } from '../../src/domain/person/state.ts';
import type { PlanView } from '../../src/domain/plan/view.ts';
import {
  type Expected,
  manager,
  nurse,
  ownProgramme,
  type PrisonRecords,
  prescriber,
  seen,
  team,
} from './holders.ts';

const enrolmentOf = (state: PathwayState, n: number): Enrolment | undefined =>
  Object.values(state.enrolments).find((one) => one.programmeCode === ownProgramme(n));

/** Whoever holds the stay, the enrolment and the treatment goes on with them, wherever they take commands now. */
export function goesOn(records: PrisonRecords, home: string, n: number): Expected[] {
  const where = records
    .refs()
    .find((ref) => merging.decides(records.state(ref)) && enrolmentOf(records.state(ref), n));
  const enrolment = where === undefined ? undefined : enrolmentOf(records.state(where), n);
  if (where === undefined || !enrolment?.stayId) return [];
  const { stayId } = enrolment;
  const ost = Object.values(records.state(where).osts).find((one) => one.stayId === stayId);
  return [
    ...enrolmentMoves(records, where, home, enrolment),
    ...dateMoves(records, where, home, stayId),
    ...(ost ? treatmentMoves(records, where, home, ost) : []),
  ];
}

const nextOfEnrolment: Readonly<Record<string, string>> = {
  REFERRAL_STARTED: 'REFERRAL_SUBMITTED',
  REFERRAL_SUBMITTED: 'AWAITING_ASSESSMENT',
  AWAITING_ASSESSMENT: 'ASSESSMENT_STARTED',
  ASSESSMENT_STARTED: 'ASSESSED_SUITABLE',
  ASSESSED_SUITABLE: 'SUITABLE_NOT_READY',
  SUITABLE_NOT_READY: 'ASSESSED_SUITABLE',
};

function enrolmentMoves(
  records: PrisonRecords,
  where: string,
  home: string,
  { id, status }: Enrolment,
): Expected[] {
  const to = nextOfEnrolment[status];
  if (records.command(moveEnrolment, where, team, { to }, { enrolmentId: id })) return [];
  const steps = records.state(where).enrolments[id]?.changes?.length ?? 0;
  const holds = (state: PathwayState) =>
    (seen<EnrolmentView>('enrolment', state, id, team)?.changes?.length ?? 0) >= steps;
  return [{ what: `step ${steps} of enrolment ${id}`, home, holds }];
}

function dateMoves(
  records: PrisonRecords,
  where: string,
  home: string,
  episodeId: string,
): Expected[] {
  const dates = records.state(where).episodes[episodeId]?.plan.dates.length ?? 0;
  const on = `2027-02-${String((dates % 28) + 1).padStart(2, '0')}`;
  const date = { on, dateType: 'CONDITIONAL' };
  if (records.command(setReleaseDate, where, manager, date, { episodeId })) return [];
  const holds = (state: PathwayState) =>
    (seen<PlanView>('plan', state, episodeId, manager)?.dates?.length ?? 0) > dates;
  return [{ what: `date ${dates + 1} of stay ${episodeId}`, home, holds }];
}

const nextOfTreatment: Readonly<Record<string, string>> = {
  ASSESSED: 'STABILISING',
  RELEASE_PLANNED: 'MAINTAINED',
  MAINTAINED: 'TAPERING',
  TAPERING: 'MAINTAINED',
};

function treatmentMoves(
  records: PrisonRecords,
  where: string,
  home: string,
  { id, status }: Ost,
): Expected[] {
  const ostId = { ostId: id };
  const plan = {
    prescriberOrg: prescriber.org,
    appointmentAt: '2027-01-02T09:00:00Z',
    nextDueAt: '2027-01-02T12:00:00Z',
    sharing: 'STATUTE',
  };
  const to = nextOfTreatment[status];
  const refused =
    status === 'STABILISING'
      ? records.command(planOstRelease, where, nurse, plan, ostId)
      : to === undefined || records.command(moveOst, where, nurse, { to }, ostId);
  if (refused) return [];
  const steps = records.state(where).osts[id]?.changes?.length ?? 0;
  const holds = (state: PathwayState) =>
    (seen<OstView>('ost', state, id, nurse)?.changes?.length ?? 0) >= steps &&
    // The prescriber who is to take over finds the treatment as long as the plan stands.
    (state.osts[id]?.plan == null || seen<OstView>('ost', state, id, prescriber) !== undefined);
  return [{ what: `step ${steps} of treatment ${id}`, home, holds }];
}
