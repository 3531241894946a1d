import { refusedByCompiler, sourceOf } from '@throughcare/testing/compiler';

const beginning = [`import { problemDocument, refuse } from '${sourceOf('record')}';`];

describe('what is refused', () => {
  const right = [
    "refuse.conflict('closed', 'It is closed.');",
    "refuse.conflict('wrong-state', 'Not now.', { state: 'ISSUED' });",
    "refuse.invalid('/on', 'date-ahead', 'Not yet.');",
    "refuse.forbidden('role', 'Not yours.');",
    "refuse.stale('stale', 'Read again.');",
    "refuse.tooMany('too-many-keys', 'Wait.');",
    "refuse.unavailable('outbox-full', 'Later.');",
    "problemDocument('internal');",
  ];
  const wrong = [
    // A code that has no row.
    "refuse.conflict('made-up', 'No.');",
    "refuse.invalid('/on', 'made-up', 'No.');",
    "problemDocument('made-up');",
    // A code of another kind.
    "refuse.conflict('role', 'No.');",
    "refuse.conflict('stale', 'No.');",
    "refuse.conflict('too-many-keys', 'No.');",
    "refuse.invalid('/on', 'closed', 'No.');",
    "refuse.forbidden('closed', 'No.');",
    "refuse.unavailable('closed', 'No.');",
    // A member that is missing, is of another type, or is not declared.
    "refuse.conflict('wrong-state', 'No.');",
    "refuse.conflict('wrong-state', 'No.', { state: 7 });",
    "refuse.conflict('wrong-state', 'No.', { state: 'ISSUED', status: 200 });",
    "refuse.conflict('closed', 'No.', { status: 200 });",
  ];

  it('has a code of the table, of its own kind, with the members of its row, or does not compile', async () => {
    expect(await refusedByCompiler(beginning, [...right, ...wrong])).toEqual(wrong);
  }, 60_000);
});
