import {
  hasRole,
  type Relation,
  type RelationName,
  relation,
  speaksFor,
} from '@throughcare/record';
import {
  currentEpisode,
  isAnnouncedTo,
  lastMovement,
  whereaboutsOf,
} from '../custody/whereabouts.ts';
import type { Ost } from '../ost/state.ts';
import { hasDied } from '../person/halt.ts';
import type { PathwayState } from '../person/state.ts';

type ToPerson = Relation<PathwayState>;

/** The person's own record here. */
export const self: ToPerson = relation('SELF', ({ ref }, { actor }) => actor.subject === ref);

const whereabouts = (state: PathwayState) => {
  const current = currentEpisode(state);
  return current && whereaboutsOf(current);
};

/** Inside, or out for a while: nobody else answers for the person. */
export const isInside = (state: PathwayState): boolean => {
  const where = whereabouts(state);
  return where === 'IN_CUSTODY' || where === 'TEMPORARILY_OUT';
};

export const holdsStay: ToPerson = relation(
  'HOLDS_STAY',
  (state, { actor }) => isInside(state) && currentEpisode(state)?.prisonId === actor.org,
  'the person is inside there, or out for a while',
);

export const heldLast: ToPerson = relation(
  'HELD_LAST',
  (state, { actor }) => !isInside(state) && currentEpisode(state)?.prisonId === actor.org,
  'the last stay was there, and no newer one is known',
);

/** Nobody holds the person as far as anyone told: whoever they come to takes them in. */
export const atLarge: ToPerson = relation(
  'AT_LARGE',
  (state) => !isInside(state) && !hasDied(state),
  'no prison holds the person: escaped, off a list, recorded as released, released, or never inside',
);

/** A transfer to this prison is announced, and its time is not over. */
export const announced: ToPerson = relation('ANNOUNCED', (state, { actor, now }) =>
  isAnnouncedTo(currentEpisode(state), actor.org, now),
);

/** A file about whoever its source's own prisons hold, held last, or nobody did. */
export const sourceOfHolder: ToPerson = relation(
  'SOURCE',
  (state, asking) => {
    const current = currentEpisode(state);
    return (
      hasRole(asking.actor, 'IMPORT') &&
      (current === undefined || speaksFor(asking, current.prisonId))
    );
  },
  'speaks for the prison that holds the person, or held them last',
);

/** A file speaks for the gates of its source; which ones is asked where a gate is named. */
export const source: ToPerson = relation('SOURCE', (_state, { actor }) => hasRole(actor, 'IMPORT'));

/** A court whose order is not closed, or whose hearing is to come. */
export const holdsOrder: ToPerson = relation(
  'HOLDS_ORDER',
  ({ heard }, { actor }) =>
    Object.values(heard.orders).some(
      ({ court, closed }) => court === actor.org && closed === null,
    ) ||
    Object.values(heard.hearings).some(
      ({ court, state }) => court === actor.org && state === 'SCHEDULED',
    ),
  'holds an order that is not closed, or a hearing that is to come',
);

/** The last word is theirs, and they see that it was taken. */
export const movedOn: ToPerson = relation(
  'OWN_STATEMENT',
  (state, { actor }) => {
    const current = currentEpisode(state);
    const last = current && lastMovement(current);
    return last?.kind === 'TRANSFERRED' && last.step.org === actor.org;
  },
  'the prison that sent the person on',
);

/** The same relation to something in the record. To one that is not there nobody has any. */
const toThing =
  <Params>(isThere: (state: PathwayState, params: Params) => boolean) =>
  ({ name, because, holds }: ToPerson): Relation<PathwayState, Params> =>
    relation(
      name as Exclude<RelationName, 'ANYBODY'>,
      (state, asking) => isThere(state, asking.params) && holds(state, asking),
      because,
    );

const toStay = toThing<{ readonly episodeId: string }>(
  ({ episodes }, { episodeId }) => episodes[episodeId] !== undefined,
);
const toEnrolment = toThing<{ readonly enrolmentId: string }>(
  ({ enrolments }, { enrolmentId }) => enrolments[enrolmentId] !== undefined,
);
const toOst = toThing<{ readonly ostId: string }>(
  ({ osts }, { ostId }) => osts[ostId] !== undefined,
);

/** A prison that answers for the person, or did last. */
export const ofPerson = [holdsStay, heldLast] as const;
export const ofStay = [toStay(holdsStay), toStay(heldLast)] as const;
export const ofEnrolment = [toEnrolment(holdsStay), toEnrolment(heldLast)] as const;
export const ofOst = [toOst(holdsStay), toOst(heldLast)] as const;

/** A prescriber sees what was handed to them, on the ground that was recorded: a consent must still be in force. */
const isHandedTo = (
  state: PathwayState,
  { plan }: Ost,
  { actor, now }: Parameters<ToPerson['holds']>[1],
): boolean =>
  plan?.prescriberOrg === actor.org &&
  (plan.sharing !== 'CONSENT' ||
    Object.values(state.heard.consents).some(
      ({ ended, expiresAt, recipients, scopes }) =>
        ended === null &&
        (expiresAt === null || now < expiresAt) &&
        recipients?.includes(actor.org) === true &&
        scopes?.includes('SUBSTITUTION') === true,
    ));

export const prescribes: Relation<PathwayState, { readonly ostId: string }> = relation(
  'PRESCRIBES',
  (state, asking) => {
    const ost = state.osts[asking.params.ostId];
    return ost !== undefined && isHandedTo(state, ost, asking);
  },
);
/** The prescriber of some treatment of the person. */
export const prescribesSome: ToPerson = relation('PRESCRIBES', (state, asking) =>
  Object.values(state.osts).some((ost) => isHandedTo(state, ost, asking)),
);

/** Roles of a prison. */
export const prisonRoles = ['PCM', 'PPT', 'PHC', 'PREC'] as const;
