import type { Actor } from '@throughcare/record';
import { ref } from '@throughcare/testing';
import { commands } from '../../../services/intake/src/commands/index.ts';
import { mergePerson } from '../../../services/intake/src/commands/merge/mergePerson.ts';
import { unmergePerson } from '../../../services/intake/src/commands/merge/unmergePerson.ts';
import { openPerson } from '../../../services/intake/src/commands/person/openPerson.ts';
import { pathway } from '../../../services/intake/src/domain/document.ts';
import { duplicateEntity } from '../../../services/intake/src/domain/duplicate/state.ts';
import { reviewEntity } from '../../../services/intake/src/domain/merge/view.ts';
import { queries } from '../../../services/intake/src/queries/index.ts';
import {
  type IntakeRecords,
  intakeRecords,
  make,
  officer,
  refer,
} from '../../../services/intake/test/inRecords.ts';
import { person } from '../../journeys/support/intake.ts';
import type { Scene } from '../frame/scene.ts';

const one = ref('person');
const other = ref('another');
const named = { ...person, identifiers: [] };

/** Asked of these things alone: to the rest of such a record everybody stands as to any other. */
const scene = (
  state: string,
  records: IntakeRecords,
  items: Readonly<Record<string, string>>,
  asked: { readonly params: Scene['params']; readonly names: readonly string[] },
): Scene => ({
  state,
  kind: pathway.kind,
  record: records.state(one),
  now: records.now,
  params: { pathwayRef: one, ...asked.params },
  items,
  notAsked: [...commands, ...queries]
    .map(({ name }) => name)
    .filter((name) => !asked.names.includes(name)),
});

/** The first names the person; the second comes with the same number and another name. */
export function misnamed(first: Actor, second: Actor): readonly Scene[] {
  const records = intakeRecords();
  records.command(openPerson, one, first, named);
  const wrong = { ...named, familyName: 'Another' };
  const mismatchId = make(records, one, 'mismatches', openPerson, second, wrong);
  return [
    scene(
      'a number of the person, under another name',
      records,
      { mismatch: mismatchId },
      { params: { mismatchId }, names: ['settle-mismatch'] },
    ),
    scene(
      'brought by the court, and named by the prison under another name',
      records,
      { identity: one, name: one },
      { params: {}, names: ['identity'] },
    ),
  ];
}

/** What was made while two people stood in one record: after they are taken apart, somebody has to say whose it is. */
export async function takenApart(by: Actor): Promise<Scene> {
  const records = intakeRecords();
  for (const each of [one, other]) records.command(openPerson, each, officer, named);
  records.command(mergePerson, one, officer, { removedRef: other });
  await records.settle();
  const itemId = refer(records, one, 'ACT', { who: by });
  records.command(unmergePerson, one, officer, { removedRef: other });
  await records.settle();
  return scene(
    'two people who stood in one record, and a referral that may be of either',
    records,
    { 'review-item': reviewEntity(itemId) },
    { params: { itemId }, names: ['settle-merge-review'] },
  );
}

/** Two offices brought somebody of one name, each with a record of their own. */
export async function likelyTwice(first: Actor, second: Actor): Promise<Scene> {
  const records = intakeRecords();
  records.command(openPerson, other, first, named);
  await records.settle();
  records.command(openPerson, one, second, named);
  await records.settle();
  return scene(
    'brought by the prison, and likely known by another record',
    records,
    { duplicate: duplicateEntity(other) },
    { params: { duplicateId: other }, names: ['settle-duplicate'] },
  );
}
