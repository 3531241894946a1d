import { type AnyGrants, recordsConsent, relationsFor, rolesIn } from '@throughcare/record';
import { allServices } from '@throughcare/runtime';
import { queriesOf } from '@throughcare/service-kit';

const commandsOf = (service: string) =>
  allServices().find(({ name }) => name === service)?.commands ?? [];

describe('a refusal that says that consent is missing', () => {
  it('names everybody who may record one', () => {
    const may = new Set(
      commandsOf('intake')
        .filter(({ name }) => ['give-consent', 'take-consent-in-presence'].includes(name))
        .flatMap(({ by }) => rolesIn(by)),
    );
    expect([...recordsConsent].toSorted()).toEqual([...may].toSorted());
  });

  it('stands behind every relation by consent of every command, question and view', () => {
    const relations = allServices().flatMap((spec) => [
      ...[...spec.commands, ...queriesOf(spec)].flatMap(({ by }) =>
        rolesIn(by as AnyGrants).flatMap((role) => relationsFor(by as never, role)),
      ),
      ...spec.documents.flatMap(({ views }) =>
        Object.values(views).flatMap(({ seenBy }) => seenBy),
      ),
    ]);
    const byConsent = relations.filter(({ name }) => name.startsWith('CONSENTED'));
    // A list refuses nobody: it leaves out whom it may not show.
    const ofOne = byConsent.filter((one) => !('because' in one));
    expect(ofOne.length).toBeGreaterThan(5);
    expect(ofOne.filter(({ consent }) => consent === undefined)).toEqual([]);
  });
});
