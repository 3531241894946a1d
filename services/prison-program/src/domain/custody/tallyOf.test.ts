import { ref } from '@throughcare/testing';
import {
  desk,
  file,
  gone,
  inside,
  missing,
  recorded,
  released,
  type Told,
} from '../../../test/situations.ts';
import { Twins } from '../../../test/twins.ts';
import { admit } from '../../commands/custody/admit.ts';
import { leaveTemporarily } from '../../commands/custody/leaveTemporarily.ts';
import { recordDeath } from '../../commands/custody/recordDeath.ts';
import { recordEscape } from '../../commands/custody/recordEscape.ts';
import { recordRelease } from '../../commands/custody/recordRelease.ts';
import { returnToCustody } from '../../commands/custody/returnToCustody.ts';
import { reverseRelease } from '../../commands/custody/reverseRelease.ts';
import { pathway } from '../document.ts';
import { type CustodyTally, custodyTallyOf, noCustody } from './tally.ts';

/** Everybody in these stories was in another prison before, and was released from it. */
const before: CustodyTally = {
  ...noCustody,
  admitted: 2,
  releaseRecorded: 1,
  releaseConfirmed: 1,
};
const tally = ({ state }: Told) => custodyTallyOf(state);

it('counts nobody where nothing is known', () => {
  expect(custodyTallyOf(pathway.empty(ref('nobody')))).toEqual(noCustody);
});

it('counts who is inside, and each release by what became of it', () => {
  expect(tally(inside())).toEqual({ ...before, inCustody: 1 });
  expect(tally(recorded())).toEqual({ ...before, releaseRecorded: 2, releaseHeld: 1 });
  expect(tally(released())).toEqual({ ...before, releaseRecorded: 2, releaseConfirmed: 2 });
  const taken = recorded().command(reverseRelease, desk, {}, { reason: 'WRONG_PERSON' });
  const reversed = { ...before, releaseRecorded: 2, releaseReversed: 1, inCustody: 1 };
  expect(tally(taken)).toEqual(reversed);
});

it('counts who is missing from a list, and who had never left', () => {
  expect(tally(missing())).toEqual({ ...before, leftList: 1, inferredOpen: 1 });
  const listed = missing().command(
    admit,
    file,
    {},
    {
      prisonId: 'SWI',
      admittedAt: '2026-06-01T09:00:00Z',
      admissionDate: '2026-06-01',
      listedOn: '2026-06-02',
    },
  );
  expect(tally(listed)).toEqual({ ...before, leftList: 1, inferredReturned: 1, inCustody: 1 });
});

it('counts who left without a release, and not who escaped', () => {
  const left = { prisonId: 'SWI', leftAt: '2026-06-01T09:00:00Z', reason: 'SENT_TO_COURT' };
  expect(tally(inside().command(leaveTemporarily, desk, {}, left))).toEqual({
    ...before,
    leftNotReleased: 1,
  });
  const away = inside().command(recordEscape, desk, {}, { escapedAt: '2026-06-01T09:00:00Z' });
  expect(tally(away)).toEqual(before);
});

it('counts a death once, whatever stay it ended', () => {
  const died = { prisonId: 'SWI', diedAt: '2026-06-01T09:00:00Z' };
  expect(tally(inside().command(recordDeath, desk, {}, died))).toEqual({ ...before, died: 1 });
});

describe('a stay of which nobody told the admission', () => {
  const untold = () =>
    released()
      .at('2026-06-05T10:00:00.000Z')
      .command(returnToCustody, file, {}, { prisonId: 'SWI', returnedAt: '2026-06-05T09:00:00Z' });
  const counted = { ...before, releaseRecorded: 2, releaseConfirmed: 2 };
  const goneAgain = { ...gone, releasedAt: '2026-06-05T09:30:00Z' };

  it('counts as such once its release stands', () => {
    expect(tally(untold())).toEqual({ ...counted, inCustody: 1 });
    const out = untold().command(recordRelease, desk, {}, goneAgain);
    const held = { ...counted, releaseRecorded: 3, releaseHeld: 1, admissionUnknown: 1 };
    expect(tally(out)).toEqual(held);
  });

  it('does not while its only release was taken back, and does when another stands', () => {
    const story = untold()
      .command(recordRelease, desk, {}, goneAgain)
      .command(reverseRelease, desk, {}, { reason: 'WRONG_PERSON' });
    expect(tally(story).admissionUnknown).toBe(0);
    story.command(recordRelease, desk, {}, { ...goneAgain, releasedAt: '2026-06-05T09:45:00Z' });
    expect(tally(story).admissionUnknown).toBe(1);
  });
});

it('counts a merged person once, at the record that was kept', async () => {
  const [kept, removed] = [ref('kept'), ref('removed')];
  const records = new Twins().inside(removed);
  await records.merge(kept, removed);
  expect(custodyTallyOf(records.state(removed))).toEqual(noCustody);
  expect(custodyTallyOf(records.state(kept))).toMatchObject({ admitted: 1, inCustody: 1 });
});
