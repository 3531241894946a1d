import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Field, formOf } from '../forms/field.ts';
import type { Backend } from '../kernel/asking.ts';
import { things } from '../pages.ts';
import { peerThings } from '../peer/index.ts';
import { mayWait } from './mayWait.ts';

const waiting = peerThings.flatMap(({ service, forms = {} }) =>
  Object.entries(forms).flatMap(([command, { waits }]) =>
    (waits ?? []).map((name) => ({ command, name, field: fieldOf(service, command, name) })),
  ),
);
function fieldOf(service: Backend, command: string, name: string) {
  return formOf(service, command)?.fields.find((field) => field.name === name);
}

describe('what a phone may keep until there is a line', () => {
  it('is a contact of a peer worker and a code that somebody brings, of all forms of the desk', () => {
    const caseId = '8f6f2a0e-5f0a-4a39-9c39-0d9a1c0e7a11';
    const kept = mayWait(things);
    const keeps = (path: string) => kept.some((one) => new RegExp(one.path).test(path));
    expect(kept).toHaveLength(2);
    for (const path of [
      `/peer/contacts/${caseId}/reached/do/record-contact`,
      `/peer/contacts/${caseId}/tried/do/record-contact`,
      '/peer/code/do/redeem-claim-code',
    ])
      expect([path, keeps(path)]).toEqual([path, true]);
    for (const path of [
      `/ngo/cases/${caseId}/do/record-contact`,
      `/peer/contacts/${caseId}/reached/do/discharge`,
      `/peer/contacts/${caseId}/reached/do/record-contact/more`,
    ])
      expect([path, keeps(path)]).toEqual([path, false]);
  });

  it('is of fields that a form has, and of no text that anybody could write a name into', () => {
    const kinds: readonly Field['kind'][] = ['moment', 'code', 'yesNo'];
    const wrong = waiting.filter(
      ({ name, field }) => !field || !(kinds.includes(field.kind) || name === 'code'),
    );
    expect(waiting.length).toBeGreaterThan(3);
    expect(wrong).toEqual([]);
  });

  it('weighs little: both scripts together fit into 8 kB', () => {
    const weight = ['offline.js', 'peer.js']
      .map((name) => readFileSync(join(import.meta.dirname, '../../assets', name)))
      .reduce((sum, script) => sum + gzipSync(script).length, 0);
    expect(weight).toBeGreaterThan(1_000);
    expect(weight).toBeLessThan(8_000);
  });
});
