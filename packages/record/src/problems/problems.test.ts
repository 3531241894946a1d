import { problemDocument } from './problemDocument.ts';
import { problemAreas, problems, rowOf } from './problems.ts';
import { problemKinds, reservedMembers } from './row.ts';

const codes = Object.keys(problems) as (keyof typeof problems)[];
const rows = codes.map((code) => [code, rowOf(code)] as const);

describe('the table of problems', () => {
  it('has each code once, in one area', () => {
    const told = Object.values(problemAreas).flatMap((area) => Object.keys(area));
    expect(told.filter((code, n) => told.indexOf(code) !== n)).toEqual([]);
    expect(told.toSorted()).toEqual(codes.toSorted());
  });

  it('has codes that read as codes, and says in one sentence what a person can do', () => {
    expect(codes.filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
    expect(rows.filter(([, { remedy }]) => !/^[A-Z].{5,100}\.$/.test(remedy))).toEqual([]);
  });

  it('says how long to wait where waiting helps, and only there', () => {
    const wrong = rows.filter(([, { retry, after }]) => (retry === 'later') !== (after ?? 0) > 0);
    expect(wrong).toEqual([]);
  });

  it('lets whatever is not available, or too much, be tried again', () => {
    const waits = rows.filter(([, { kind }]) => kind === 'unavailable' || kind === 'too-many');
    expect(waits.length).toBeGreaterThan(5);
    expect(waits.filter(([, { retry }]) => retry === 'never')).toEqual([]);
  });

  it('has one status for a kind, and another for another', () => {
    const statuses = Object.values(problemKinds).map(({ status }) => status);
    expect(new Set(statuses).size).toBe(statuses.length);
  });

  it('declares no member that every problem has', () => {
    const reserved = new Set<string>(reservedMembers);
    const declared = rows.flatMap(([, { members }]) => Object.keys(members));
    expect(declared).toContain('state');
    expect(declared.filter((name) => reserved.has(name))).toEqual([]);
  });
});

describe('a problem', () => {
  it('has type, title and status of its row, and says what it is given', () => {
    expect(
      problemDocument('wrong-state', { detail: 'Not now.', more: { state: 'ISSUED' } }),
    ).toEqual({
      status: 409,
      retryAfter: null,
      body: {
        type: 'urn:throughcare:problem:wrong-state',
        title: 'The state of the record does not allow this',
        status: 409,
        code: 'wrong-state',
        detail: 'Not now.',
        state: 'ISSUED',
      },
    });
  });

  it.each(['wrong-state', 'closed', 'internal'] as const)(
    'of %s lets nothing that is given with it stand in the place of what every problem says',
    (code) => {
      const hostile = Object.fromEntries(reservedMembers.map((name) => [name, 'hostile']));
      const given = { detail: 'Not now.', errors: [{ field: '/on', message: 'no' }] };
      expect(problemDocument(code, { ...given, more: hostile })).toEqual(
        problemDocument(code, given),
      );
      // Where nothing is said, nothing of the kind can be slipped in.
      expect(problemDocument(code, { more: hostile })).toEqual(problemDocument(code));
    },
  );

  it('tells no member that its row does not declare', () => {
    const more = { state: 'ISSUED', name: 'Aigerim', constructor: 'hostile', toString: 'hostile' };
    const { body } = problemDocument('wrong-state', { more });
    expect(body).toEqual({ ...problemDocument('wrong-state').body, state: 'ISSUED' });
  });

  it('says when to try again where waiting helps', () => {
    expect(problemDocument('outbox-full')).toMatchObject({ status: 503, retryAfter: 5 });
    expect(problemDocument('too-many-keys')).toMatchObject({ status: 429, retryAfter: 3_600 });
    expect(problemDocument('merge-under-way')).toMatchObject({ status: 409, retryAfter: 5 });
    expect(problemDocument('stale')).toMatchObject({ status: 412, retryAfter: null });
  });
});
