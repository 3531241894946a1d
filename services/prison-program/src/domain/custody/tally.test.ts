import { actor, organisationOf, Story } from '@throughcare/testing';
import fc from 'fast-check';
import { commands } from '../../commands/index.ts';
import { Settings } from '../../settings.ts';
import { pathway } from '../document.ts';
import { custodyTallyOf } from './tally.ts';

const source = organisationOf('feed', 'PRISON', { speaksFor: ['SWI', 'LPI', 'MDI', 'NYC'] });

const file = actor('IMPORT', 'feed');
const desk = actor('PREC', 'SWI');
const named = (name: string) => {
  const command = commands.find((one) => one.name === name);
  if (!command) throw new Error(`no command ${name}`);
  return command;
};

/** Anything that a gate, a feed or a roster may say at some hour of ten days, in any order. */
const anything = fc.record({
  hour: fc.integer({ min: 0, max: 239 }),
  said: fc.constantFrom(
    'admit',
    'listed',
    'leave-list',
    'leave-temporarily',
    'return-to-custody',
    'record-release',
    'reverse-release',
    'correct-release',
    'record-escape',
    'recall-to-custody',
    'record-death',
  ),
  by: fc.constantFrom(file, desk),
});

function say(story: ReturnType<typeof begin>, said: string, by: typeof file) {
  const now = story.now;
  const day = now.slice(0, 10);
  const prisonId = 'SWI';
  const bodies: Record<string, object> = {
    admit: { prisonId, admittedAt: now },
    listed: {
      prisonId,
      admittedAt: '2026-06-01T00:00:00Z',
      admissionDate: '2026-06-01',
      listedOn: day,
    },
    'leave-list': { prisonId, windowFrom: '2026-05-31', windowTo: day },
    'leave-temporarily': { prisonId, leftAt: now, reason: 'SENT_TO_COURT' },
    'return-to-custody': { prisonId, returnedAt: now },
    'record-release': { prisonId, releasedAt: now, kind: 'BAIL' },
    'reverse-release': { reason: 'RECORDED_IN_ERROR' },
    'correct-release': { reason: 'RECORDED_IN_ERROR' },
    'record-escape': { escapedAt: now },
    'recall-to-custody': { prisonId, receivedAt: now },
    'record-death': { prisonId, diedAt: now },
  };
  const command = named(said === 'listed' ? 'admit' : said);
  const who =
    said === 'listed' || said === 'leave-list' ? file : said === 'correct-release' ? desk : by;
  story.command(command, who, {}, bodies[said]);
}

const begin = () => new Story(pathway, Settings.parse({})).registered(source);

it('keeps its sums whatever is said, in whatever order', () => {
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 40 }), (all) => {
      const story = begin();
      for (const { hour, said, by } of all.toSorted((a, b) => a.hour - b.hour)) {
        story.tick(new Date(Date.UTC(2026, 5, 1, hour)).toISOString());
        say(story, said, by);
        const told = custodyTallyOf(story.state);
        expect(told.releaseRecorded).toBe(
          told.releaseConfirmed + told.releaseReversed + told.releaseHeld,
        );
        expect(told.inferredOpen + told.inferredReturned).toBeLessThanOrEqual(told.leftList);
        expect(told.inferredOpen).toBeLessThanOrEqual(1);
        expect(told.died + told.inCustody).toBeLessThanOrEqual(1);
        for (const { definition, data } of story.last.published) definition.data.parse(data);
      }
    }),
    { numRuns: 150 },
  );
});
