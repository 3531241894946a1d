import type { Instant } from '@throughcare/contracts';
import { prisonProgramEventTypes } from '@throughcare/contracts';
import type { Actor } from '@throughcare/record';
import { actor, organisationOf, ref } from '@throughcare/testing';
import { hear, intakeRecords, officer, prison } from '../../../test/inRecords.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { pathway } from '../document.ts';
import type { Pathway } from '../pathway/state.ts';
import { hasScreened, screenedOne } from './ofScreening.ts';
import { announced, assignedPeer, prescribes, screensHere } from './relations.ts';

const self = ref('person');
const now = '2026-01-05T09:00:00.000Z' as Instant;
const blank = pathway.empty(self);
const asking = <Params extends object>(
  who: Actor,
  params: Params = {} as Params,
  organisation = {},
) => ({
  actor: who,
  params,
  now,
  organisation: organisationOf(who.org, 'COURT', organisation),
  hash: (text: string) => text,
});
const done = (org: string, by = 'somebody') =>
  ({ at: now, by, org, role: 'SCREENER', attested: false }) as never;
const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: null };
const opened = (who: Actor = officer) => {
  const records = intakeRecords();
  records.command(openPerson, self, who, named);
  return records;
};

describe('who screened', () => {
  const steps = (...all: [string, string][]) =>
    ({ steps: all.map(([to, org]) => ({ to, done: done(org) })) }) as never;

  it('is who began or completed it, and not who offered it or heard a no', () => {
    const one = steps(['OFFERED', 'desk'], ['IN_PROGRESS', 'a'], ['COMPLETED', 'b']);
    expect(['desk', 'a', 'b', 'c'].map((org) => hasScreened(one, org))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(hasScreened(steps(['OFFERED', 'desk'], ['DECLINED', 'a']), 'a')).toBe(false);
  });

  it('of one screening of several has screened the person', () => {
    const state = {
      ...blank,
      screenings: { x: steps(['COMPLETED', 'a']), y: steps(['COMPLETED', 'b']) },
    } as unknown as Pathway;
    const has = (org: string) => screenedOne.holds(state, asking(actor('SCREENER', org)));
    expect([has('a'), has('b'), has('c')]).toEqual([true, true, false]);
  });
});

describe('who screens here', () => {
  const held = () => {
    const records = opened();
    hear(records, self, prisonProgramEventTypes.prisonerReceived, { prisonId: 'prison-a' });
    return records.state(self);
  };
  const away: Pathway = (() => {
    const state = held();
    const own = state.persons[self];
    return { ...state, persons: { [self]: { ...own, area: 'US-OH' } } } as unknown as Pathway;
  })();
  const screens = (state: Pathway, org: string, organisation: object) =>
    screensHere.holds(state, asking(actor('SCREENER', org), {}, organisation));

  it('is of the prison that holds the person, screens there, or works in their area', () => {
    expect(screens(away, 'prison-a', { areas: ['IL'] })).toBe(true);
    expect(screens(away, 'screens', { areas: ['IL'], screensIn: ['prison-a'] })).toBe(true);
    expect(screens(away, 'screens', { areas: ['US-OH'] })).toBe(true);
    expect(screens(away, 'screens', { areas: ['IL'], screensIn: ['prison-b'] })).toBe(false);
    expect(screens(away, 'prison-b', { areas: ['IL'] })).toBe(false);
  });

  it('is, of a person in no prison, only who works in their area', () => {
    const free = { ...away, stays: {} };
    expect(screens(free, 'prison-a', { areas: ['IL'], screensIn: ['prison-a'] })).toBe(false);
    expect(screens(free, 'screens', { areas: ['US-OH'] })).toBe(true);
  });
});

describe('a peer worker', () => {
  const peer = { ...actor('PEER', 'ngo'), subject: 'peer-1' };
  const consents = (...all: [string, string][]) =>
    ({
      ...blank,
      consents: Object.fromEntries(
        all.map(([method, by], n) => [
          n,
          {
            consentId: String(n),
            method,
            recipients: [],
            steps: [{ to: 'GIVEN', done: done('ngo', by) }],
          },
        ]),
      ),
    }) as unknown as Pathway;
  const has = (state: Pathway) => assignedPeer.holds(state, asking(peer));

  it('stands with the person who brought them a code, whatever other consents there are', () => {
    expect(has(consents(['CLAIM_CODE', 'peer-1']))).toBe(true);
    expect(has(consents(['SIGNED', 'officer'], ['CLAIM_CODE', 'peer-1']))).toBe(true);
  });

  it('does not by a code that a colleague took, or a consent that they took down', () => {
    expect(has(consents(['CLAIM_CODE', 'peer-2']))).toBe(false);
    expect(has(consents(['SIGNED', 'peer-1']))).toBe(false);
    expect(has(blank)).toBe(false);
  });
});

it('either of two prescribers has to do with the person, and no third', () => {
  const prescriber = (ostId: string, prescriberOrg: string) => ({
    [ostId]: { ostId, prescriberOrg, byConsent: false, at: now },
  });
  const state = {
    ...blank,
    prescribers: { ...prescriber('a', 'clinic-a'), ...prescriber('b', 'clinic-b') },
  };
  const has = (org: string) => prescribes.holds(state, asking(actor('PRESCRIBER', org)));
  expect(['clinic-a', 'clinic-b', 'clinic-c'].map(has)).toEqual([true, true, false]);
});

it('a prison expects a person until the hour up to which the transfer is announced', () => {
  const transfer = (episodeId: string, toPrison: string, until: string) => ({
    [episodeId]: { episodeId, toPrison, until: until as Instant, at: now },
  });
  const has = (toPrison: string, until: string) =>
    announced.holds({ ...blank, transfers: transfer('e', toPrison, until) }, asking(prison));
  expect(has('prison-a', '2026-01-05T09:00:00.001Z')).toBe(true);
  expect(has('prison-a', now)).toBe(false);
  expect(has('prison-a', '2026-01-05T08:00:00.000Z')).toBe(false);
  expect(has('prison-b', '2026-01-06T09:00:00.000Z')).toBe(false);
  const both = {
    ...transfer('e', 'prison-b', '2026-01-06T09:00:00.000Z'),
    ...transfer('f', 'prison-a', '2026-01-06T09:00:00.000Z'),
  };
  expect(announced.holds({ ...blank, transfers: both }, asking(prison))).toBe(true);
});
