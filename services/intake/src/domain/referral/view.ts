import {
  AreaCode,
  EntityId,
  OrgId,
  PathwayRef,
  ReferralSource,
  ReferralUrgency,
  ServiceName,
} from '@throughcare/contracts';
import { type Asking, at, levelsFor, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import {
  assessesReferral,
  coordinatesReferral,
  courtOfReferral,
  hearsReferral,
  heldReferred,
  holdsReferred,
  introducedReferral,
  ownReferral,
  selfOnReferral,
  serviceOnReferral,
  sourceOfReferral,
} from '../access/ofReferral.ts';
import { isAuthor, isOfficer, office } from '../access/relations.ts';
import type { Pathway } from '../pathway/state.ts';
import { DoneView, viewOfDone } from '../step/done.ts';
import { openedAt, type Referral, stateOf, withoutRepeats } from './state.ts';
import { referralStates } from './transitions.ts';
import { decideBy } from './triage.ts';

const own = 'For its author and for intake';

export const ReferralView = z
  .object({
    pathwayRef: notice(PathwayRef),
    referralId: notice(EntityId),
    state: notice(z.enum(referralStates)),
    openedAt: notice(z.string()),
    source: at('L1', ReferralSource),
    urgency: at('L1', ReferralUrgency),
    programmeCode: at('L1', z.string()),
    caseRef: at('L1', EntityId.nullable()),
    ownReference: at(
      'L1',
      z.string().nullable().meta({ description: 'As typed. For the office that typed it' }),
    ),
    caseNumber: at(
      'L4.charge',
      z.string().nullable().meta({ description: 'The same of a court’s case' }),
    ),
    requestedTo: at('L1', ServiceName.nullable()),
    routedTo: at('L1', ServiceName.nullable()),
    court: at('L1', OrgId.nullable()),
    area: at('L1', AreaCode.nullable()),
    decideBy: at(
      'L1',
      z
        .string()
        .nullable()
        .meta({ description: 'By when intake decides; null where it does not wait for intake' }),
    ),
    overdue: at('L1', z.boolean().meta({ description: 'Not decided by then: it waits' })),
    heldFrom: at('L1', z.enum(referralStates).nullable()),
    reasonCode: at('L1', z.string().nullable()),
    duplicateOf: at('L1', EntityId.nullable()),
    note: at('L1', z.string().nullable().meta({ description: own })),
    questions: at('L1', z.array(z.string()).meta({ description: own })),
    answers: at('L1', z.array(z.string()).meta({ description: own })),
    steps: at('L1', z.array(z.object({ to: z.enum(referralStates), done: DoneView }))),
  })
  .meta({ description: 'A referral as this caller may see it' });
export type ReferralView = z.infer<typeof ReferralView>;

const seenBy = [
  office,
  ownReferral,
  introducedReferral,
  selfOnReferral,
  sourceOfReferral,
  courtOfReferral,
  hearsReferral,
  assessesReferral,
  holdsReferred,
  heldReferred,
  coordinatesReferral,
  serviceOnReferral,
];

/** Whether this caller may know of it. */
export const maySeeReferral = (
  state: Pathway,
  referralId: string,
  asking: Omit<Asking, 'params'>,
): boolean => levelsFor(seenBy, state, { ...asking, params: { referralId } }) !== null;

export const referralView = viewsOn<Pathway>()({
  name: 'referral',
  actedOn: true,
  param: 'referralId',
  schema: ReferralView,
  seenBy,
  of(state, id, asking) {
    const referral = state.referrals[id];
    return referral && viewOfReferral(state, referral, asking);
  },
});

/**
 * Whoever may not know of the first referral sees their own as any other that was handed in:
 * that it repeats another is told to intake and to those who may see both.
 */
function viewOfReferral(state: Pathway, referral: Referral, asking: Asking): ReferralView {
  const officer = isOfficer(asking.actor);
  const { duplicateOf } = referral;
  const hidden = duplicateOf !== null && !maySeeReferral(state, duplicateOf, asking);
  const steps = hidden || !officer ? withoutRepeats(referral.steps) : referral.steps;
  const last = steps.at(-1);
  return {
    pathwayRef: state.ref as PathwayRef,
    referralId: referral.referralId,
    state: hidden ? (last?.to ?? 'SUBMITTED') : stateOf(referral),
    openedAt: openedAt(referral),
    source: referral.source,
    urgency: referral.urgency,
    programmeCode: referral.programmeCode,
    caseRef: referral.caseRef,
    requestedTo: referral.requestedTo,
    routedTo: referral.routedTo,
    ...referral.routedFor,
    ...waiting(hidden || stateOf(referral) === 'SUBMITTED' ? referral : null, asking),
    heldFrom: hidden && last?.heldFrom ? 'SUBMITTED' : (last?.heldFrom ?? null),
    reasonCode: last?.reasonCode ?? null,
    duplicateOf: hidden ? null : duplicateOf,
    ...(isAuthor(referral, asking.actor) && typedOf(referral)),
    ...((officer || isAuthor(referral, asking.actor)) && wordsOf(referral)),
    steps: steps.map(({ to, done }) => ({ to, done: viewOfDone(done) })),
  };
}

const waiting = (referral: Referral | null, { now }: Asking) => {
  const by = referral && decideBy(referral);
  return { decideBy: by, overdue: by !== null && by <= now };
};

const typedOf = ({ source, caseRefTyped }: Referral) =>
  source === 'COURT' ? { caseNumber: caseRefTyped } : { ownReference: caseRefTyped };

const wordsOf = ({ note, questions, answers }: Referral) => ({
  note,
  questions: [...questions],
  answers: [...answers],
});
