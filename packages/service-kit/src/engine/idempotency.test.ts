import { instant } from '@throughcare/contracts';
import type { Document, Remembered } from '@throughcare/store';
import { fingerprintOf, isKey, recall, remembering, writeIdOf } from './idempotency.ts';
import { secretsFrom } from './secrets.ts';

const at = (hour: number) => instant(Date.parse('2026-01-05T09:00:00.000Z') + hour * 3_600_000);
const given = (key: string, hour = 0): Remembered => ({
  key,
  fingerprint: 'f',
  status: 200,
  entity: null,
  at: at(hour),
});
const documentThatRemembers = (remembered: readonly Remembered[]) => ({ remembered }) as Document;
const keys = (many: number, hour = 0) =>
  Array.from({ length: many }, (_, n) => given(`key-${n}`, hour));

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
    const document = documentThatRemembers(keys(64));
    expect(recall(document, 'key-7', 'f', at(1))).toEqual(given('key-7'));
    expect(recall(document, 'key-7', 'g', at(1))).toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  it('that is new finds room beside 63 others of the last 24 hours, and not beside 64', () => {
    expect(recall(documentThatRemembers(keys(63)), 'new', 'f', at(23))).toBeUndefined();
    expect(recall(documentThatRemembers(keys(64)), 'new', 'f', at(23))).toMatchObject({
      code: 'too-many-keys',
    });
    expect(recall(documentThatRemembers(keys(64)), 'new', 'f', at(24))).toBeUndefined();
  });

  it('is forgotten with the first command after 24 hours', () => {
    const before = [given('old'), given('young', 2)];
    expect(remembering(before, given('new', 24))).toEqual([given('young', 2), given('new', 24)]);
  });
});
