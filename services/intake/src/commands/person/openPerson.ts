import { type Context, each, hasRole, isRefusal, type Refusal, refuse } from '@throughcare/record';
import { command } from '../../bind.ts';
import { hasIntroduced } from '../../domain/access/introduction.ts';
import { whoeverBrings } from '../../domain/access/relations.ts';
import type { IntakeEvent } from '../../domain/events.ts';
import { goesOn } from '../../domain/pathway/preconditions.ts';
import type { Pathway } from '../../domain/pathway/state.ts';
import { bornBetween } from '../../domain/person/birth.ts';
import {
  circumstancesIn,
  claimOf,
  identityIn,
  likenessOf,
  PersonBody,
  spelled,
} from '../../domain/person/body.ts';
import { personOf } from '../../domain/person/personOf.ts';
import {
  type Identifier,
  type Identity,
  type Introduction,
  type Person,
  partyOf,
  type Said,
  sameIdentifier,
} from '../../domain/person/state.ts';
import { personEntity } from '../../domain/person/view.ts';
import { type Done, done } from '../../domain/step/done.ts';

/**
 * A number that is known already leads to the record that holds it: intake is told so; everybody else gets the ordinary
 * answer, and stands in the record as having brought the person, with what they knew agreeing or not.
 */
export const openPerson = command({
  name: 'open-person',
  summary: 'Open a record for a person, with identity',
  path: '/people',
  by: each(['INTAKE', 'DCC', 'PROS', 'DEF', 'PROB', 'PCM', 'NGOC', 'PERSON'], whoeverBrings),
  body: PersonBody,
  dates: { '/dateOfBirth': bornBetween },
  opens: true,
  creates: true,
  claims: ({ body }) => body.identifiers.map(claimOf),
  shows: 'person',
  entity: () => personEntity,
  requires: [...goesOn],
  decide({ body }, state, context) {
    const identity = identityIn(body);
    if (isRefusal(identity)) return identity;
    const said = saidIn(body, identity);
    const step = done(context);
    const identifiers = body.identifiers.map(spelled);
    const person = personOf(state);
    if (person === null) return [{ type: 'person-opened', opened: step, said, identifiers }];
    const known = alreadyKnown(state.ref, person, hasRole(context.actor, 'INTAKE'));
    if (known) return known;
    const stated = { ...identity.name, dateOfBirth: identity.dateOfBirth };
    const agrees =
      person.identity === null ||
      likenessOf(person.identity, context) === likenessOf(stated, context);
    return [
      ...naming(person, said, step),
      ...introduction(state, step, { agrees, gaveName: person.identity === null }),
      ...(agrees
        ? bound(person, identifiers, step)
        : mismatch(state, stated, identifiers, context)),
    ];
  },
});

const saidIn = (body: PersonBody, identity: Pick<Said, 'name' | 'dateOfBirth'>): Partial<Said> => ({
  ...identity,
  ...(body.contactRoutes.length > 0 && { contactRoutes: body.contactRoutes }),
  ...circumstancesIn(body),
});

const alreadyKnown = (pathwayRef: string, person: Person, toldSo: boolean): Refusal | null =>
  toldSo && person.identity !== null
    ? refuse.conflict(
        'person-already-known',
        'One of these numbers belongs to a record that is there.',
        { pathwayRef },
      )
    : null;

/** A record that only a number had named gets its name. */
const naming = ({ identity }: Person, said: Partial<Said>, { at }: Done): IntakeEvent[] =>
  identity === null ? [{ type: 'person-described', said, at }] : [];

/** A further number is this person's where what was said with it agrees. */
const bound = ({ identifiers }: Person, said: readonly Identifier[], { at }: Done): IntakeEvent[] =>
  said
    .filter((one) => !identifiers.some((held) => sameIdentifier(held, one)))
    .map((identifier) => ({ type: 'identifier-added', identifier, at }));

/** Intake decides, once for each party. */
function mismatch(
  state: Pathway,
  { dateOfBirth, ...name }: Identity,
  identifiers: readonly Identifier[],
  context: Context,
): IntakeEvent[] {
  const step = done(context);
  const party = partyOf(step);
  const isOpen = Object.values(state.mismatches).some(
    (one) => one.party === party && one.settled === null,
  );
  if (isOpen) return [];
  const held = personOf(state)?.identifiers ?? [];
  return [
    {
      type: 'mismatch-found',
      mismatch: {
        mismatchId: context.id('mismatch'),
        party,
        name,
        dateOfBirth,
        identifiers: identifiers.filter((one) => !held.some((other) => sameIdentifier(other, one))),
        said: step,
        settled: null,
      },
    },
  ];
}

/** Once, unless they know better now, or come with the person anew after all their referrals were at an end. */
function introduction(
  state: Pathway,
  step: Done,
  { agrees, gaveName }: Pick<Introduction, 'agrees' | 'gaveName'>,
): IntakeEvent[] {
  const by = partyOf(step);
  const before = personOf(state)?.introducedBy[by];
  if (before?.named && before.agrees === agrees && !gaveName && hasIntroduced(state, by)) return [];
  const keeps = agrees && before?.gaveName === true;
  const introduction = { step, named: true, agrees, gaveName: gaveName || keeps };
  return [{ type: 'person-introduced', by, introduction }];
}
