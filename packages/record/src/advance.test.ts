import { instant, intakeEventTypes } from '@throughcare/contracts';
import { relation } from './access/index.ts';
import { advance, derived, type Surroundings, shell } from './advance.ts';
import type { ById } from './collection.ts';
import { system } from './context.ts';
import { decideOn } from './decideOn.ts';
import { type DocumentType, publication } from './documentType.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';

type Counter = { readonly n: number; readonly limit: number };
type Counted = { readonly type: 'counted' } | { readonly type: 'limited'; readonly limit: number };
const referralId = '3f0b9d2e-6c1a-8f4e-9a37-5d1c2b7e8f90';

/** Counts on by itself up to its limit, tells of every step, and owes one follow-up at the limit. */
const counter: DocumentType<Counter, Counted> = {
  kind: 'counter',
  idParam: 'counterId',
  empty: () => ({ n: 0, limit: 0 }),
  evolve: (state, event) =>
    event.type === 'counted' ? { ...state, n: state.n + 1 } : { ...state, limit: event.limit },
  rules: ({ n, limit }) => (n < limit ? [{ type: 'counted' }] : []),
  publish: ({ type }) =>
    type === 'counted'
      ? [publication(intakeEventTypes.referralAccepted, 'justice', { referralId })]
      : [],
  followUps: (_event, { n, limit }) =>
    n === limit ? [{ name: 'rejoice', key: String(n), payload: {} }] : [],
  duties: 'none',
  views: {},
};
const around: Surroundings = {
  service: 'intake',
  settings: {},
  now: instant('2026-01-05T09:00:00.000Z'),
  cause: { writeId: 'w', actor: system('intake'), correlationId: 'c', causationId: 'w' },
  organisation: null,
  id: (...parts) => parts.join('/'),
  hash: (text) => text,
  account: (issuer, subject) => `${issuer}/${subject}`,
};
const document = shell(counter, 'one', around.now);
const upTo = (limit: number) =>
  advance(counter, document, () => [{ type: 'limited' as const, limit }], around);

describe('advance', () => {
  it('decides, evolves, lets rules run to rest, publishes and owes, all in one document', () => {
    const advanced = upTo(3);
    if (isRefusal(advanced)) throw new Error(advanced.code);
    expect(advanced.document.state).toEqual({ n: 3, limit: 3 });
    expect(advanced.events).toHaveLength(4);
    expect(advanced.document.outbox.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(advanced.document.heads).toEqual({ justice: 3 });
    expect(advanced.owed).toMatchObject([{ name: 'rejoice', notBefore: around.now, attempts: 0 }]);
    expect(advanced.document.followUps).toEqual(advanced.owed);
  });

  it('leaves the document as it was: it is pure', () => {
    upTo(3);
    expect(document).toEqual(shell(counter, 'one', around.now));
    expect(upTo(3)).toEqual(upTo(3));
  });

  it('refuses as the decision does', () => {
    const refusal = refuse.conflict('already-claimed', 'Not so.');
    expect(advance(counter, document, () => refusal, around)).toBe(refusal);
  });

  it('stops at rules that undo each other', () => {
    expect(() => upTo(101)).toThrow('counter: rules do not come to rest');
    expect(isRefusal(upTo(100))).toBe(false);
  });

  it('lets no event out that its definition does not allow', () => {
    const wrong: typeof counter = {
      ...counter,
      publish: () => [
        publication(intakeEventTypes.referralAccepted, 'justice', { referralId: 'no id' }),
      ],
    };
    expect(() => advance(wrong, document, () => [{ type: 'counted' }], around)).toThrow();
  });
});

describe('decideOn', () => {
  const asked: string[] = [];
  const needs = (code: string, lacking: Record<string, string> | null) => ({
    kind: 'conflict' as const,
    code,
    detail: `It takes ${code}.`,
    lacks() {
      asked.push(code);
      return lacking;
    },
  });
  const command = (...requires: ReturnType<typeof needs>[]) =>
    ({ by: { SYS: known }, requires, decide: () => [{ type: 'counted' }] }) as never;
  const known = relation('OWN_STATEMENT', () => {
    asked.push('relation');
    return related;
  });
  let related = true;
  const context = { actor: system('intake') } as never;
  const decide = (of: never, room?: () => Refusal | undefined) =>
    decideOn(of, { params: {}, body: {} } as never, document.state, context, room);
  beforeEach(() => {
    related = true;
  });

  it('asks preconditions in their order, and stops at the first that does not hold', () => {
    asked.length = 0;
    const refusal = decide(
      command(needs('a', null), needs('b', { state: 'CLOSED' }), needs('c', {})),
    );
    expect(refusal).toEqual({
      refused: 'conflict',
      code: 'b',
      detail: 'It takes b.',
      more: { state: 'CLOSED' },
    });
    expect(asked).toEqual(['relation', 'a', 'b']);
  });

  it('asks first who has to do with the record, then whether there is room, then the rest', () => {
    const full = refuse.tooMany('too-many-keys', 'Wait.');
    const room = () => {
      asked.push('room');
      return full;
    };
    asked.length = 0;
    expect(decide(command(needs('a', {})), room)).toEqual(full);
    expect(asked).toEqual(['relation', 'room']);
    related = false;
    asked.length = 0;
    expect(decide(command(needs('a', {})), room)).toMatchObject({ code: 'not-found' });
    expect(asked).toEqual(['relation']);
  });

  it('finds done what is so already, where the record is there and decides', () => {
    const said = {
      by: { SYS: known },
      always: true,
      isDone: () => true,
      decide: () => [{ type: 'counted' }],
    };
    const again = (kind: string, code: string) =>
      decide({ ...said, requires: [{ ...needs(code, {}), kind }] } as never);
    expect(again('conflict', 'wrong-state')).toEqual([]);
    expect(again('forbidden', 'not-for-this-role')).toEqual([]);
    expect(again('conflict', 'person-merged')).toMatchObject({ code: 'person-merged' });
    expect(again('unavailable', 'items-returning')).toMatchObject({ code: 'items-returning' });
    expect(again('not-found', 'not-found')).toMatchObject({ code: 'not-found' });
  });

  it('decides once all hold', () => {
    expect(decide(command(needs('a', null)))).toEqual([{ type: 'counted' }]);
    expect(decide(command(needs('a', {})))).not.toHaveProperty('more');
  });
});

describe('revisions', () => {
  type Shelf = {
    readonly books: ById<object>;
    readonly maps: ById<object>;
    readonly noise: number;
  };
  const asked: Shelf[] = [];
  const shelf: DocumentType<Shelf, { readonly type: 'never' }> = {
    kind: 'shelf',
    idParam: 'shelfId',
    empty: () => ({ books: {}, maps: {}, noise: 0 }),
    evolve: (state) => state,
    entities(state) {
      asked.push(state);
      return [state.books, state.maps];
    },
    duties: 'none',
    views: {},
  };
  const { now } = around;
  const empty = shell(shelf, 'one', now);
  const stored = derived(
    shelf,
    undefined,
    { ...empty, state: { books: { a: {}, b: {} }, maps: { m: {} }, noise: 0 } },
    now,
    {},
  );
  const after = (state: Shelf) => derived(shelf, stored, { ...stored, state }, now, {}).revs;

  it('begin with what is new, and move with what is another object', () => {
    expect(stored.revs).toEqual({ a: 1, b: 1, m: 1 });
    const { books, maps } = stored.state;
    expect(after({ books: { ...books, b: {}, c: {} }, maps, noise: 0 })).toEqual({
      a: 1,
      b: 2,
      c: 1,
      m: 1,
    });
    expect(after({ books, maps: { m: {} }, noise: 0 })).toEqual({ a: 1, b: 1, m: 2 });
    expect(after({ books: {}, maps, noise: 1 })).toEqual(stored.revs);
  });

  it('are asked of nobody where the state is the same', () => {
    asked.length = 0;
    expect(after(stored.state)).toBe(stored.revs);
    expect(asked).toEqual([]);
  });
});
