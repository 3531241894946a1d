import {
  among,
  hasRole,
  isBound,
  type PlainRelationName,
  type Relation,
  relation,
  speaksFor,
  worksIn,
} from '@throughcare/record';
import {
  currentEpisode,
  isAnnouncedTo,
  lastMovement,
  standingRelease,
  whereaboutsOf,
} from '../custody/whereabouts.ts';
import { mayKnow } from '../ost/holder.ts';
import type { Ost } from '../ost/state.ts';
import { isAtItsEnd } from '../ost/statuses.ts';
import { hasDied } from '../person/halt.ts';
import type { PathwayState } from '../person/state.ts';

type ToPerson = Relation<PathwayState>;

/** Roles of a prison. */
export const prisonRoles = ['PCM', 'PPT', 'PHC', 'PREC'] as const;

/** The person's own record here. */
export const self: ToPerson = relation('SELF', (state, { actor }) => isBound(state, actor));

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

const wasHeldBy = (state: PathwayState, org: string): boolean =>
  !isInside(state) && currentEpisode(state)?.prisonId === org;

/** Somebody outside has met the person since the release, which nobody can take back any more. */
export function isHandedOver(state: PathwayState): boolean {
  const current = currentEpisode(state);
  const release = current && standingRelease(current);
  if (!release || release.confirmedAt === null) return false;
  return Object.values(state.heard.contacts).some(
    ({ reached, at }) => reached === true && at !== null && at >= release.releasedAt,
  );
}

export const heldLast: ToPerson = relation(
  'HELD_LAST',
  (state, { actor }) => wasHeldBy(state, actor.org) && !isHandedOver(state),
  'the last stay was there, until somebody outside has met the person',
);

/** Whoever met the person does not prescribe: this care is handed over once it is confirmed elsewhere, over, or lost. */
const stillTreats = <Params>(
  osts: (state: PathwayState, params: Params) => readonly (Ost | undefined)[],
): Relation<PathwayState, Params> =>
  relation(
    'HELD_LAST',
    (state, { actor, params }) =>
      wasHeldBy(state, actor.org) &&
      osts(state, params).some((ost) => ost !== undefined && !isAtItsEnd(ost.status)),
    'the last stay was there, until substitution treatment is confirmed elsewhere, over, or lost',
  );
export const treatsStill: ToPerson = stillTreats(({ osts }) => Object.values(osts));

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

/** Their word on where the person went is the last one, and they see that it was taken; where that leads is no more theirs. */
export const sentOn: ToPerson = among(
  prisonRoles,
  relation(
    'OWN_STATEMENT',
    (state, { actor }) => {
      const current = currentEpisode(state);
      const last = current && lastMovement(current);
      return isInside(state) && last?.kind === 'TRANSFERRED' && last.step.org === actor.org;
    },
    'the prison that sent the person on',
  ),
);

/** They see their own word on the release afterwards as well, and may correct it. */
export const releasedThem: ToPerson = among(
  prisonRoles,
  relation(
    'OWN_STATEMENT',
    (state, { actor }) => wasHeldBy(state, actor.org) && isHandedOver(state),
    'the prison that released the person, once somebody outside has met them',
  ),
);

/** The same relation to something in the record. To one that is not there nobody has any. */
const toThing =
  <Params>(isThere: (state: PathwayState, params: Params) => boolean) =>
  ({ name, because, holds }: ToPerson): Relation<PathwayState, Params> =>
    relation(
      name as PlainRelationName,
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
/** The same for the person. */
export const selfOnStay = toStay(self);
export const selfOnEnrolment = toEnrolment(self);
export const ofOst = [
  toOst(holdsStay),
  toOst(heldLast),
  stillTreats(({ osts }, { ostId }: { readonly ostId: string }) => [osts[ostId]]),
] as const;

/** The ground on which the named prescriber may see the hand-over: a consent must still be in force. */
const mayPrescribe = (
  state: PathwayState,
  { plan }: Ost,
  { now }: Parameters<ToPerson['holds']>[1],
): boolean => plan !== null && mayKnow(state, plan, now);

const isHandedTo = (
  state: PathwayState,
  ost: Ost,
  asking: Parameters<ToPerson['holds']>[1],
): boolean => ost.plan?.prescriberOrg === asking.actor.org && mayPrescribe(state, ost, asking);

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

/** Nobody outside may go on with it: the coordinator of the area finds somebody, and sees whether that helped. */
export const findsPrescriber: Relation<PathwayState, { readonly ostId: string }> = relation(
  'FINDS_PRESCRIBER',
  (state, asking) => {
    const ost = state.osts[asking.params.ostId];
    if (!ost?.watch || !worksIn(asking.organisation, ost.watch.area)) return false;
    return !mayPrescribe(state, ost, asking) || ost.plan?.step.org === asking.actor.org;
  },
  'until a dose is confirmed, also once they have named a prescriber',
);
