import { instant } from '@throughcare/contracts';
import type { Document, Remembered } from '@throughcare/store';
import {
  callerOf,
  fingerprintOf,
  isKey,
  recall,
  remembering,
  roomFor,
  writeIdOf,
} from './idempotency.ts';
import { secretsFrom } from './secrets.ts';

const at = (hour: number) => instant(Date.parse('2026-01-05T09:00:00.000Z') + hour * 3_600_000);
const given = (key: string, hour = 0, caller = 'c'): Remembered => ({
  key,
  caller,
  fingerprint: 'f',
  status: 200,
  entity: null,
  at: at(hour),
});
const documentThatRemembers = (remembered: readonly Remembered[]) => ({ remembered }) as Document;
const keys = (many: number, caller = 'c') =>
  Array.from({ length: many }, (_, n) => given(`key-${n}`, 0, caller));

describe('an idempotency key', () => {
  it('is 1 to 200 visible characters', () => {
    expect(['k', '!~', 'x'.repeat(200)].every(isKey)).toBe(true);
    expect(['', ' ', 'a b', 'é', 'a\n', 'x'.repeat(201)].some(isKey)).toBe(false);
  });

  it('of another caller leads to another write', () => {
    const secrets = secretsFrom(Buffer.alloc(32, 1));
    const idFor = (org: string, subject: string) =>
      writeIdOf(secrets, { org, subject, account: '', roles: [] }, 'k');
    expect(new Set([idFor('a', 'b'), idFor('a', 'c'), idFor('b', 'b')]).size).toBe(3);
    expect(idFor('a', 'b')).toBe(idFor('a', 'b'));
  });

  it('belongs to one command, one input and one precondition', () => {
    const prints = [
      fingerprintOf('a', { n: 1 }, undefined),
      fingerprintOf('b', { n: 1 }, undefined),
      fingerprintOf('a', { n: 2 }, undefined),
      fingerprintOf('a', { n: 1 }, '"1"'),
    ];
    expect(new Set(prints).size).toBe(4);
  });

  it('that is remembered is the same request or a refusal, even in a document that is full', () => {
    const document = documentThatRemembers(keys(512));
    expect(recall(document, 'key-7', 'f')).toEqual(given('key-7'));
    expect(recall(document, 'key-7', 'g')).toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  it('that is new finds room beside 63 of the caller’s own of the last 24 hours, and not beside 64', () => {
    const room = (many: number, caller: string, hour: number) =>
      roomFor(caller, { remembered: keys(many) }, at(hour))?.code;
    expect(room(63, 'c', 23)).toBeUndefined();
    expect(room(64, 'c', 23)).toBe('too-many-keys');
    expect(room(64, 'c', 24)).toBeUndefined();
    expect(room(64, 'other', 23)).toBeUndefined();
  });

  it('finds room beside 511 of others, and not beside 512', () => {
    const others = Array.from({ length: 8 }, (_, n) => keys(64, `caller-${n}`)).flat();
    const room = (remembered: readonly Remembered[]) => roomFor('c', { remembered }, at(1))?.code;
    expect(room(others)).toBe('too-many-keys');
    expect(room(others.slice(1))).toBeUndefined();
  });

  it('of a command that may always be given takes no room, and the oldest of them gives way to the 65th', () => {
    const always = (n: number): Remembered => ({ ...given(`always-${n}`), always: true });
    let remembered: readonly Remembered[] = keys(63);
    for (let n = 1; n <= 66; n++) remembered = remembering(remembered, always(n));
    expect(roomFor('c', { remembered }, at(1))).toBeUndefined();
    expect(remembered).toHaveLength(63 + 64);
    expect(remembered.slice(63, 65)).toEqual([always(3), always(4)]);
  });

  it('is kept with a keyed hash of its caller, which tells nobody who that is', () => {
    const [ours, theirs] = [1, 2].map((n) => secretsFrom(Buffer.alloc(32, n)));
    const caller = { org: 'ngo', subject: 'worker', account: '', roles: [] };
    if (!ours || !theirs) throw new Error('two secrets');
    expect(callerOf(ours, caller)).toBe(callerOf(ours, { ...caller, roles: ['NGOC'] }));
    expect(callerOf(ours, caller)).not.toBe(callerOf(theirs, caller));
    expect(callerOf(ours, caller)).not.toBe(callerOf(ours, { ...caller, org: 'other' }));
    expect(callerOf(ours, caller)).not.toMatch(/ngo|worker/);
  });

  it('is forgotten with the first command after 24 hours', () => {
    const before = [given('old'), given('young', 2)];
    expect(remembering(before, given('new', 24))).toEqual([given('young', 2), given('new', 24)]);
  });
});
