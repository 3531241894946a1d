import { readFileSync } from 'node:fs';
import { describeReal } from '@throughcare/testing';
import { z } from 'zod';
import { deselectReasons, withdrawReasons } from './reasons.ts';
import { heldFrom, isHold, reachableFrom, transitions } from './transitions.ts';

describe('the transition table', () => {
  it('names each way once', () => {
    const ways = transitions.map((row) => `${row.from} ${row.to}`);
    expect(new Set(ways).size).toBe(ways.length);
  });

  it('leads every hold back to one status', () => {
    for (const hold of new Set(transitions.map((row) => row.to).filter(isHold)))
      expect(`ON_HOLD_${heldFrom(hold)}`).toBe(hold);
  });

  it('tells each role where it may move an enrolment, and nobody what happens by itself', () => {
    expect(reachableFrom('WAITLISTED', ['PCM'])).toEqual(['WITHDRAWN']);
    expect(reachableFrom('WAITLISTED', ['PPT'])).toContain('ON_PROGRAMME');
    expect(reachableFrom('ON_PROGRAMME', ['PPT'])).not.toContain('TRANSFERRED');
    expect(reachableFrom('ON_PROGRAMME', ['PREC'])).toEqual([]);
  });

  it('never lets a case manager begin, complete or end taking part', () => {
    const kept = ['ON_PROGRAMME', 'PROGRAMME_COMPLETE', 'DESELECTED'];
    for (const row of transitions.filter((one) => kept.includes(one.to)))
      expect(row.by).not.toContain('PCM');
  });
});

const file = 'hmpps_accredited_programmes.json';
const Real = z.object({
  referral_status_transitions: z.array(
    z.object({ from: z.string(), to: z.string(), pt_role: z.boolean(), pom_role: z.boolean() }),
  ),
  referral_status_reasons: z.array(z.object({ code: z.string() })),
});

describeReal(file, 'against the table of accredited programmes', (path) => {
  const real = () => Real.parse(JSON.parse(readFileSync(path(file), 'utf8')));

  it('has its transitions, with the same roles, and marks no other as its own', () => {
    const theirs = new Map<string, Set<string>>();
    for (const { from, to, pt_role, pom_role } of real().referral_status_transitions) {
      const roles = theirs.get(`${from} ${to}`) ?? new Set();
      if (pt_role) roles.add('PPT');
      if (pom_role) roles.add('PCM');
      theirs.set(`${from} ${to}`, roles);
    }
    const ours = transitions.filter((row) => row.source === 'ACP V47');
    expect(new Map(ours.map((row) => [`${row.from} ${row.to}`, new Set<string>(row.by)]))).toEqual(
      theirs,
    );
  });

  it('has its reasons for withdrawing and deselecting, and one of our own', () => {
    const codes = real().referral_status_reasons.map((reason) => reason.code);
    expect(Object.keys(deselectReasons)).toEqual(codes.filter((code) => code.startsWith('D_')));
    expect(Object.keys(withdrawReasons)).toEqual([
      ...codes.filter((code) => code.startsWith('W_')),
      'W_REFERRAL_WITHDRAWN',
    ]);
  });
});
