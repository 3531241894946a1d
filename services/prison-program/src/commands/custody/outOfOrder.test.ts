import { actor, organisationOf, Story } from '@throughcare/testing';
import { currentEpisode, whereaboutsOf } from '../../domain/custody/whereabouts.ts';
import { pathway } from '../../domain/document.ts';
import { Settings } from '../../settings.ts';
import { admit } from './admit.ts';
import { leaveTemporarily } from './leaveTemporarily.ts';
import { recordDeportation } from './recordDeportation.ts';
import { recordEscape } from './recordEscape.ts';
import { recordRelease } from './recordRelease.ts';
import { returnToCustody } from './returnToCustody.ts';

const source = organisationOf('feed', 'PRISON', { speaksFor: ['SWI', 'LPI'] });
const desk = actor('PREC', 'SWI');
const file = actor('IMPORT', 'feed');

const day = (n: number) => `2026-06-${String(n).padStart(2, '0')}T09:00:00.000Z`;
const prisonId = 'SWI';
const afterHold = '2026-06-29T10:00:00.000Z';
const begin = () => new Story(pathway, Settings.parse({})).registered(source).at(day(29));
type Told = ReturnType<typeof begin>;
const inside = () => begin().command(admit, desk, {}, { prisonId, admittedAt: day(2) });
const out = (story: Told, n: number) =>
  story.command(leaveTemporarily, desk, {}, { prisonId, leftAt: day(n), reason: 'SENT_TO_COURT' });
const back = (story: Told, n: number, who = desk) =>
  story.command(returnToCustody, who, {}, { prisonId, returnedAt: day(n) });
const gone = (story: Told, n: number) =>
  story.command(recordRelease, desk, {}, { prisonId, releasedAt: day(n), kind: 'BAIL' });
const stays = ({ state }: Told) => Object.values(state.episodes);
const stands = ({ state }: Told) => {
  const current = currentEpisode(state);
  return current && whereaboutsOf(current);
};

describe('an admission that is told late', () => {
  const untold = () => out(back(begin(), 3), 5);

  it('between what is known of the stay, is out of order', () => {
    const story = back(out(inside(), 10), 12);
    story.command(admit, desk, {}, { prisonId, admittedAt: day(11) });
    expect(story.last.refusal?.code).toBe('out-of-order');
  });

  it('before the return that was told first, is learnt', () => {
    const story = untold().command(admit, desk, {}, { prisonId, admittedAt: day(1) });
    expect(currentEpisode(story.state)?.admission?.at).toBe(day(1));
  });

  it('is out of order after the moment since which the stay is known, and where one is known', () => {
    const later = untold().command(admit, desk, {}, { prisonId, admittedAt: day(4) });
    expect(later.last.refusal?.code).toBe('out-of-order');
    const known = out(inside(), 5).command(admit, desk, {}, { prisonId, admittedAt: day(1) });
    expect(known.last.refusal?.code).toBe('out-of-order');
  });

  it('of the very moment since which the stay is known, is learnt', () => {
    const story = begin()
      .command(leaveTemporarily, file, {}, { prisonId, leftAt: day(3), reason: 'SENT_TO_COURT' })
      .command(returnToCustody, desk, {}, { prisonId, returnedAt: day(5) })
      .command(admit, desk, {}, { prisonId, admittedAt: day(3) });
    expect(story.last.refusal).toBeNull();
    expect(currentEpisode(story.state)?.admission?.at).toBe(day(3));
  });
});

describe('a list that names a stay by its day', () => {
  const listed = (n: number) =>
    gone(inside(), 10)
      .tick(afterHold)
      .command(
        admit,
        file,
        {},
        {
          prisonId,
          admittedAt: day(n),
          admissionDate: day(n).slice(0, 10),
          listedOn: '2026-06-20',
        },
      );

  it.each([
    [10, day(10)],
    [15, day(15)],
    [9, '2026-06-21T00:00:00.000Z'],
  ])('of day %i, opens a stay that began after the last one ended', (n, since) => {
    const story = listed(n);
    expect(stays(story)).toHaveLength(2);
    expect(stays(story)[1]?.since).toBe(since);
  });
});

describe('a file that tells of a return after a stay was over', () => {
  const deported = () => inside().command(recordDeportation, desk, {}, { deportedAt: day(10) });

  it.each([
    [1, 'out-of-order'],
    [5, 'out-of-order'],
    [10, undefined],
    [11, undefined],
  ])('of day %i, is refused with %s where the stay had not ended', (n, code) => {
    const story = back(deported(), n, file);
    expect(story.last.refusal?.code).toBe(code);
    expect(stays(story)).toHaveLength(code === undefined ? 2 : 1);
  });

  it.each([
    [1, 'out-of-order'],
    [2, undefined],
    [11, undefined],
  ])('of day %i, is refused with %s where it lies before a released stay began', (n, code) => {
    const story = back(gone(inside(), 10).tick(afterHold), n, file);
    expect(story.last.refusal?.code).toBe(code);
  });
});

it('takes a release back for whoever is back at its very moment, and not before', () => {
  const recorded = () => gone(inside(), 10).at(day(29));
  expect(stands(back(recorded(), 9))).toBe('RELEASE_RECORDED');
  expect(stands(back(recorded(), 10))).toBe('IN_CUSTODY');
});

it('does not release somebody before they left for a while', () => {
  const early = gone(out(inside(), 10), 9);
  expect(early.last.refusal?.code).toBe('out-of-order');
  expect(stands(early)).toBe('TEMPORARILY_OUT');
  expect(stands(gone(out(inside(), 10), 10))).toBe('RELEASE_RECORDED');
});

describe('a release that is told after the person was seen inside', () => {
  const returned = () => back(out(inside(), 10), 12);
  const backAgain = () => back(gone(inside(), 10), 12);

  it.each([
    ['a leave', returned],
    ['a release that was taken back', backAgain],
  ])('and back from %s, is out of order where it lies before that', (_what, story) => {
    const early = gone(story(), 11);
    expect(early.last.refusal?.code).toBe('out-of-order');
    expect(stands(early)).toBe('IN_CUSTODY');
    expect(stands(gone(story(), 12))).toBe('RELEASE_RECORDED');
  });
});

it.each<[string, (story: Told, n: number) => Told]>([
  ['a leave', out],
  ['an escape', (story, n) => story.command(recordEscape, desk, {}, { escapedAt: day(n) })],
  [
    'a deportation',
    (story, n) => story.command(recordDeportation, desk, {}, { deportedAt: day(n) }),
  ],
])('%s before the person was back inside is out of order', (_what, tell) => {
  for (const seen of [() => back(out(inside(), 10), 12), () => back(gone(inside(), 10), 12)]) {
    expect(tell(seen(), 11).last.refusal?.code).toBe('out-of-order');
    expect(tell(seen(), 12).last.refusal).toBeNull();
  }
});

it('allows the clock of a desk to be a minute ahead and no more', () => {
  const at = (admittedAt: string) =>
    begin().command(admit, desk, {}, { prisonId, admittedAt }).last.refusal?.code;
  expect(at('2026-06-29T09:01:00.000Z')).toBeUndefined();
  expect(at('2026-06-29T09:01:00.001Z')).toBe('in-the-future');
});

it('disagrees with nobody where a list tells the same prison of another stay', () => {
  const story = inside().command(
    admit,
    file,
    {},
    { prisonId, admittedAt: day(20), admissionDate: '2026-06-20', listedOn: '2026-06-21' },
  );
  expect(stays(story)).toHaveLength(2);
  expect(story.last.events.map(({ type }) => type)).not.toContain('sources-disagreed');
});
