import { hasRole, type Refusal, refuse } from '@throughcare/record';
import type { IntakeEvent } from '../../domain/events.ts';
import {
  canonical,
  circumstancesFrom,
  claimOf,
  identityFrom,
  PersonBody,
  routesFrom,
} from '../../domain/person/body.ts';
import { personCommand } from '../../domain/person/personCommand.ts';
import { type Person, partyOf, sameIdentifier } from '../../domain/person/state.ts';
import { personEntity } from '../../domain/person/view.ts';
import { type Done, done } from '../../domain/step/done.ts';

/**
 * A number that is known already leads to the record that holds it: intake is told so; everybody else gets the ordinary
 * answer, and stands in the record as having brought the person, with what they knew agreeing or not.
 */
export const openPerson = personCommand('goes-on')({
  name: 'open-person',
  summary: 'Open a record for a person, with identity',
  path: '/people',
  by: ['INTAKE', 'DCC', 'PROS', 'DEF', 'PROB', 'PCM', 'NGOC', 'PERSON'],
  body: PersonBody,
  opens: true,
  creates: true,
  claims: ({ body }) => body.identifiers.map(claimOf),
  shows: 'person',
  entity: () => personEntity,
  decide({ body }, { ref, person }, context) {
    const identity = identityFrom(body, context);
    if ('refused' in identity) return identity;
    const step = done(context);
    const introducedBy = { [partyOf(step)]: { step, agrees: true } };
    const identifiers = body.identifiers.map(canonical);
    if (person === null)
      return [
        {
          type: 'person-opened',
          person: {
            opened: step,
            identity,
            contactRoutes: body.contactRoutes,
            circumstances: circumstancesFrom(body),
            identifiers,
            introducedBy,
          },
        },
      ];
    const known = alreadyKnown(ref, person, hasRole(context.actor, 'INTAKE'));
    if (known) return known;
    return [
      ...(person.identity === null ? [naming(person, body, identity)] : []),
      ...introduction(
        person,
        step,
        person.identity?.likeness ?? identity.likeness,
        identity.likeness,
      ),
      ...identifiers
        .filter((one) => !person.identifiers.some((held) => sameIdentifier(held, one)))
        .map((identifier): IntakeEvent => ({ type: 'identifier-added', identifier })),
    ];
  },
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
const naming = (
  person: Person,
  body: PersonBody,
  identity: NonNullable<Person['identity']>,
): IntakeEvent => ({
  type: 'person-described',
  identity,
  contactRoutes: routesFrom(body, person.contactRoutes),
  circumstances: circumstancesFrom(body, person.circumstances),
});

function introduction(person: Person, step: Done, known: string, said: string): IntakeEvent[] {
  const by = partyOf(step);
  const agrees = known === said;
  if (person.introducedBy[by]?.agrees === agrees) return [];
  return [{ type: 'person-introduced', by, step, agrees }];
}
