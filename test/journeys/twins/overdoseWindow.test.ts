import { idIn, type Json, only } from '../support/caller.ts';
import { inDays } from '../support/court.ts';
import { openPerson } from '../support/intake.ts';
import type { Journey } from '../support/journey.ts';
import { onboard } from '../support/partners.ts';
import { custodyOf, prison, type StayAt } from '../support/prison.ts';
import { accepts, contact, insideWithNeed, outUnplanned } from '../support/stories.ts';
import { telling } from '../support/telling.ts';

const seenOf = (rows: unknown) =>
  Object.fromEntries((rows as Json[]).map(({ checkpoint, status }) => [checkpoint, status]));
const windowAt = (stay: { readonly episodeId: string }) =>
  `/aftercare/overdose-windows/${stay.episodeId}`;
const windowsOf = (ref: string) => `/aftercare/people/${ref}/overdose-windows`;

/** Somebody inside whose release is near, and whom the NGO has taken on. */
async function expected(journey: Journey): Promise<{ stay: StayAt; caseId: string }> {
  await onboard(journey, 'harbour');
  const stay = await insideWithNeed(journey);
  await stay.releaseOn(inDays(journey, 10));
  return { stay, caseId: await accepts(journey, 'harbour') };
}

async function out(journey: Journey, stay: StayAt): Promise<void> {
  await stay.released();
  await journey.pass({ minutes: 45 });
}

describe('the weeks after a release', () => {
  it(
    'are read by who holds the case from before the gate to long after, and by no court and no case manager',
    telling(async (journey) => {
      const { stay, caseId } = await expected(journey);
      const path = `/aftercare/cases/${caseId}`;
      const before = (await journey.as('harbour').sees(path)).window as Json;
      expect(only(before.checkpoints as Json[])).toMatchObject({
        checkpoint: 'IN_REACH',
        status: 'DUE',
        dueAt: `${inDays(journey, 10)}T00:00:00.000Z`,
      });
      await contact(journey, caseId, { mode: 'IN_REACH' });
      await journey.as('harbour').does(`${path}/assign-worker`, { subject: 'peer', role: 'PEER' });
      await journey.pass({ days: 10 });
      await out(journey, stay);

      await journey.as('peer').does(`${path}/naloxone`, { kits: 1, at: journey.now });
      const after = await journey.as('harbour').sees(windowAt(stay));
      expect(after.naloxone).toMatchObject({ checkpoint: 'NALOXONE', status: 'MET' });
      expect(seenOf(after.checkpoints)).toMatchObject({ IN_REACH: 'MET', H24: 'DUE', D28: 'DUE' });
      for (const part of ['harbour', 'peer', 'city', 'nurse'] as const)
        expect(seenOf((await journey.as(part).sees(windowAt(stay))).checkpoints)).toMatchObject({
          H24: 'DUE',
        });
      for (const part of ['peer', 'city', 'nurse'] as const)
        expect(JSON.stringify(await journey.as(part).sees(windowAt(stay)))).not.toMatch(
          /naloxone/i,
        );
      const strangers = ['lantern', 'caseManager', 'clerk', 'judge', 'otherPeer'] as const;
      for (const part of strangers)
        expect(await journey.as(part).isRefused(windowAt(stay))).toMatch(/^40[34] /);

      await journey.pass({ hours: 20 });
      await contact(journey, caseId, { part: 'peer' });
      expect(await journey.as('nurse').isRefused(windowAt(stay))).toBe('404 not-found');
      await journey.pass({ days: 60 });
      const mine = only(await journey.person(stay.ref).lists(windowsOf(stay.ref)));
      expect(mine).toMatchObject({ closed: { reason: 'OVER' }, naloxone: { status: 'MET' } });
      expect(seenOf(mine.checkpoints)).toEqual({
        IN_REACH: 'MET',
        H24: 'MET',
        H72: 'MISSED',
        D7: 'MISSED',
        D14: 'MISSED',
        D28: 'MISSED',
      });
      const { nextDose, ...rest } = mine;
      expect(nextDose).toBeNull();
      // Of a dose the partner would see more by consent, and is told so; whether there is one is not said.
      expect(only(await journey.as('harbour').lists(windowsOf(stay.ref)))).toEqual({
        ...rest,
        consentMissing: ['SUBSTITUTION'],
      });
    }),
  );

  it(
    'in which nobody comes say what was missed, late and never, and a second release begins its own',
    telling(async (journey) => {
      const { stay, caseId } = await expected(journey);
      await journey.pass({ days: 10 });
      await out(journey, stay);
      await journey.pass({ hours: 30 });
      await contact(journey, caseId);
      await journey.pass({ days: 4 });
      const seen = await journey.as('harbour').sees(windowAt(stay));
      expect(seenOf(seen.checkpoints)).toMatchObject({
        IN_REACH: 'MISSED',
        H24: 'MET_LATE',
        H72: 'MET',
        D7: 'DUE',
      });
      expect(seen.naloxone).toMatchObject({ status: 'MISSED' });

      await stay.gate('recall', { prisonId: prison, receivedAt: journey.now });
      const again = (await custodyOf(journey, stay.ref)).episodes as Json[];
      const second = { episodeId: idIn(again.at(-1) ?? {}, 'episodeId') };
      expect(second.episodeId).not.toBe(stay.episodeId);
      await journey.pass({ days: 30 });
      await out(journey, stay);
      await accepts(journey, 'harbour');
      const all = await journey.as('harbour').lists(windowsOf(stay.ref));
      const first = only(all, { windowId: stay.episodeId });
      expect(first.closed).toMatchObject({ reason: 'RETURNED' });
      expect(seenOf(first.checkpoints)).toMatchObject({
        H24: 'MET_LATE',
        D7: 'NOT_APPLICABLE',
        D28: 'NOT_APPLICABLE',
      });
      const next = only(all, { windowId: second.episodeId });
      expect(seenOf(next.checkpoints)).toMatchObject({ IN_REACH: 'NOT_APPLICABLE', H24: 'DUE' });
    }),
  );

  it(
    'go with the person through a merge, to who holds the case and to nobody else',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const kept = await openPerson(journey);
      const stay = await insideWithNeed(journey);
      await outUnplanned(journey, stay);
      const caseId = await accepts(journey, 'harbour');
      await contact(journey, caseId);
      await journey.pass({ days: 4 });
      const before = await journey.as('harbour').sees(windowAt(stay));
      await journey.as('intake').does(`/intake/people/${kept}/merge`, { removedRef: stay.ref });
      await journey.settle();
      const after = await journey.as('harbour').sees(windowAt(stay));
      expect(after).toEqual({ ...before, pathwayRef: kept });
      await journey.pass({ days: 40 });
      const [history] = await journey.as('harbour').lists(windowsOf(kept));
      expect(history).toMatchObject({ windowId: stay.episodeId, closed: { reason: 'OVER' } });
      expect(seenOf(history?.checkpoints)).toMatchObject({ H24: 'MET', H72: 'MISSED' });
      expect(await journey.as('lantern').isRefused(windowAt(stay))).toBe('404 not-found');
      expect(await journey.as('lantern').isRefused(windowsOf(kept))).toBe('404 not-found');
    }),
  );
});
