import { actor, organisationOf, Story } from '@throughcare/testing';
import { currentEpisode, whereaboutsOf } from '../../domain/custody/whereabouts.ts';
import { pathway } from '../../domain/document.ts';
import { Settings } from '../../settings.ts';
import { admit } from './admit.ts';
import { leaveTemporarily } from './leaveTemporarily.ts';
import { recordEscape } from './recordEscape.ts';
import { recordRelease } from './recordRelease.ts';
import { returnToCustody } from './returnToCustody.ts';
import { transfer } from './transfer.ts';

const source = organisationOf('feed', 'PRISON', { speaksFor: ['SWI', 'LPI'] });
const desk = actor('PREC', 'SWI');
const other = actor('PREC', 'LPI');
const file = actor('IMPORT', 'feed');

/** A moment of the first of July. */
const hour = (n: number) => `2026-07-01T${String(n).padStart(2, '0')}:00:00.000Z`;
const admitted = (n: number, prisonId = 'SWI') => ({ prisonId, admittedAt: hour(n) });
const left = (n: number, prisonId = 'SWI') => ({
  prisonId,
  leftAt: hour(n),
  reason: 'SENT_TO_COURT',
});
const returned = (n: number, prisonId = 'SWI') => ({ prisonId, returnedAt: hour(n) });
const released = (n: number, prisonId = 'SWI') => ({
  prisonId,
  releasedAt: hour(n),
  kind: 'BAIL',
});
const begin = () => new Story(pathway, Settings.parse({})).registered(source).at(hour(20));
type Told = ReturnType<typeof begin>;
const inside = () => begin().command(admit, desk, {}, admitted(1));
const kinds = (story: Told) =>
  Object.values(story.state.episodes).flatMap(({ movements }) => movements.map(({ kind }) => kind));
const stands = (story: Told) => {
  const current = currentEpisode(story.state);
  return current && whereaboutsOf(current);
};

describe('a return that is told again', () => {
  const out: Readonly<Record<string, () => Told>> = {
    RETURNED: () =>
      inside()
        .command(leaveTemporarily, desk, {}, left(2))
        .command(returnToCustody, desk, {}, returned(3)),
    RECAPTURED: () =>
      inside()
        .command(recordEscape, desk, {}, { escapedAt: hour(2) })
        .command(returnToCustody, desk, {}, returned(3)),
  };

  it.each(Object.entries(out))('as %s, is no news after they left again', (kind, back) => {
    const story = back().command(leaveTemporarily, desk, {}, left(4));
    expect(kinds(story)).toContain(kind);
    story.command(returnToCustody, desk, {}, returned(3));
    expect(story.last.events).toEqual([]);
    expect(stands(story)).toBe('TEMPORARILY_OUT');
  });

  it('as an arrival by transfer, is no news after they left again', () => {
    const story = inside()
      .command(transfer, desk, {}, { toPrison: 'LPI', transferredAt: hour(3) })
      .command(leaveTemporarily, other, {}, left(4, 'LPI'))
      .command(returnToCustody, other, {}, returned(3, 'LPI'));
    expect(story.last.events).toEqual([]);
    expect(kinds(story)).toEqual(['TRANSFERRED', 'LEFT']);
  });

  it('at another moment or by another prison, is a return', () => {
    const again = () =>
      inside()
        .command(leaveTemporarily, desk, {}, left(2))
        .command(returnToCustody, desk, {}, returned(3))
        .command(leaveTemporarily, desk, {}, left(4));
    const later = again().command(returnToCustody, desk, {}, returned(5));
    expect(kinds(later)).toEqual(['LEFT', 'RETURNED', 'LEFT', 'RETURNED']);
    const elsewhere = again().command(returnToCustody, file, {}, returned(3, 'LPI'));
    expect(kinds(elsewhere)).toEqual(['LEFT', 'RETURNED', 'LEFT', 'RETURNED']);
  });

  it('is a return at the very moment of leaving', () => {
    const story = inside()
      .command(leaveTemporarily, desk, {}, left(2))
      .command(returnToCustody, desk, {}, returned(2));
    expect(kinds(story)).toEqual(['LEFT', 'RETURNED']);
  });

  it('of an earlier stay is no news during a later one', () => {
    const story = inside()
      .command(leaveTemporarily, desk, {}, left(2))
      .command(returnToCustody, desk, {}, returned(3))
      .command(recordRelease, desk, {}, released(4))
      .tick('2026-07-02T08:00:00.000Z')
      .command(admit, desk, {}, { prisonId: 'SWI', admittedAt: '2026-07-02T07:00:00Z' })
      .command(leaveTemporarily, desk, {}, { ...left(1), leftAt: '2026-07-02T08:00:00Z' })
      .command(returnToCustody, desk, {}, returned(3));
    expect(story.last.events).toEqual([]);
    expect(stands(story)).toBe('TEMPORARILY_OUT');
    story.command(leaveTemporarily, desk, {}, left(2));
    expect(story.last.events).toEqual([]);
    expect(story.last.refusal).toBeNull();
  });
});

describe('an admission that is told again', () => {
  const back = () =>
    inside()
      .command(leaveTemporarily, desk, {}, left(2))
      .command(returnToCustody, desk, {}, returned(3));

  it('is no news where it was told as a return', () => {
    const story = back().command(admit, desk, {}, admitted(3));
    expect(story.last).toMatchObject({ refusal: null, events: [] });
  });

  it('is another one at another moment, or at another prison', () => {
    const later = back().command(admit, desk, {}, admitted(5));
    expect(later.last.refusal?.code).toBe('already-in-custody');
    const elsewhere = back().command(admit, file, {}, admitted(3, 'LPI'));
    expect(currentEpisode(elsewhere.state)?.prisonId).toBe('LPI');
  });
});

it('takes a second leaving for a second one, of the same prison and at another moment', () => {
  const story = inside()
    .command(leaveTemporarily, desk, {}, left(2))
    .command(returnToCustody, desk, {}, returned(3))
    .command(leaveTemporarily, desk, {}, left(4));
  expect(kinds(story)).toEqual(['LEFT', 'RETURNED', 'LEFT']);
});

it('takes a leaving for no repeat of what else happened at its moment', () => {
  const story = inside()
    .command(leaveTemporarily, desk, {}, left(2))
    .command(returnToCustody, desk, {}, returned(3))
    .command(leaveTemporarily, desk, {}, left(3));
  expect(kinds(story)).toEqual(['LEFT', 'RETURNED', 'LEFT']);
});

it('takes a second release of the same prison for a second one', () => {
  const story = inside()
    .command(recordRelease, desk, {}, released(2))
    .command(returnToCustody, desk, {}, returned(3))
    .command(recordRelease, desk, {}, released(4));
  expect(currentEpisode(story.state)?.releases.map(({ releasedAt }) => releasedAt)).toEqual([
    hour(2),
    hour(4),
  ]);
});
