import {
  addDays,
  courtDiversionEventTypes as court,
  type Instant,
  prisonProgramEventTypes as prison,
} from '@throughcare/contracts';
import { actor, id, organisationOf } from '@throughcare/testing';
import {
  begin,
  needKnown,
  ngo,
  offered,
  offerTo,
  type PersonStory,
  reactionTo,
  released,
  stay,
} from '../../../test/offerStory.ts';
import { recordContact } from '../../commands/case/recordContact.ts';
import { acceptOffer } from '../../commands/placement/acceptOffer.ts';
import { reportStart } from '../../commands/treatment/reportStart.ts';

const at = '2026-03-02T10:00:00.000Z';
const dueAt = '2026-03-03T10:00:00.000Z';
const accepted = () =>
  offered(released(needKnown(begin()), at), ['ngo-a'], 2).command(acceptOffer, ngo('ngo-a'), {
    offerId: offerTo('ngo-a'),
  });
const met = (story: PersonStory, moment: string) => {
  const [caseId = ''] = Object.keys(story.state.cases);
  // The clock of the desk is a little ahead of the rules, which run with the command.
  const contact = { at: moment, mode: 'PHONE', reached: true };
  return story.command(recordContact, ngo('ngo-a'), { caseId }, contact);
};
const window = ({ state }: PersonStory) => state.windows[stay];

describe('a checkpoint', () => {
  it.each([
    ['at the release itself', at, 'MET'],
    ['at its very hour', dueAt, 'MET'],
    ['just after it', '2026-03-03T10:00:00.001Z', 'BREACHED'],
  ])('is met by a contact %s or not', (_when, moment, is) => {
    // Told late, of a stay for which the case is open already.
    const story = needKnown(begin())
      .at('2026-03-01T10:00:00.000Z')
      .heard(reactionTo(prison.releaseDateSet), {
        episodeId: stay,
        newDate: '2026-03-02',
        dateType: 'CONDITIONAL',
        noticeDays: 1,
      });
    offered(story, ['ngo-a'], 12).command(acceptOffer, ngo('ngo-a'), { offerId: offerTo('ngo-a') });
    met(story.at('2026-03-03T11:00:00.000Z'), moment);
    expect(story.last.refusal).toBeNull();
    story.heard(reactionTo(prison.prisonerReleased), {
      episodeId: stay,
      releaseId: id('release'),
      releasedAt: at,
      prisonId: 'prison-a',
      reason: 'RELEASED',
      planned: true,
      area: 'IL-COOK',
      admissionKnown: true,
    });
    expect(window(story)?.checkpoints).toEqual({ H24: is });
  });

  it.each([
    ['UTC', at, '2026-03-02', 'MET'],
    ['UTC', at, '2026-03-03', 'MET'],
    ['UTC', at, '2026-03-04', 'BREACHED'],
    // 24 hours later it is still 2 March in Chicago, and 4 March already in Bishkek.
    ['America/Chicago', '2026-03-02T02:00:00.000Z', '2026-03-03', 'BREACHED'],
    ['America/Chicago', '2026-03-02T02:00:00.000Z', '2026-03-02', 'MET'],
    ['Asia/Bishkek', '2026-03-02T20:00:00.000Z', '2026-03-04', 'MET'],
    // The night on which the clocks change: the day begins at 6:00 and ends at 5:00.
    ['America/Chicago', '2026-03-08T04:59:00.000Z', '2026-03-09', 'BREACHED'],
    ['America/Chicago', '2026-03-08T05:00:00.000Z', '2026-03-09', 'MET'],
    ['America/Chicago', '2026-11-01T05:59:00.000Z', '2026-11-02', 'BREACHED'],
    ['America/Chicago', '2026-11-01T06:00:00.000Z', '2026-11-02', 'MET'],
  ])(
    'in %s, out at %s, it is met by treatment that started by its day there: %s',
    (timeZone, out, on, is) => {
      const story = begin()
        .registered(organisationOf('clinic-a', 'PROVIDER', { timeZone }))
        .at(addDays(out as Instant, 3))
        .heard(reactionTo(court.placeRequested), {
          ...court.placeRequested.example,
          orderId: id('order'),
          providerOrg: 'clinic-a',
          area: 'IL-COOK',
          needs: [],
          startBy: null,
        });
      const [episodeId = ''] = Object.keys(story.state.episodes);
      story.command(reportStart, actor('PROV', 'clinic-a'), { episodeId }, { on });
      expect(story.last.refusal).toBeNull();
      story.heard(reactionTo(prison.prisonerReleased), {
        ...prison.prisonerReleased.example,
        episodeId: stay,
        releaseId: id('release'),
        releasedAt: out,
      });
      expect(needKnown(story).state.windows[stay]?.checkpoints.H24).toBe(is);
    },
  );
});

describe('the window of a release', () => {
  const again = (story: PersonStory) =>
    released(story, '2026-03-06T10:00:00.000Z', { releaseId: id('second release') });

  it('opens anew at another release of the same stay, once the first was none', () => {
    const story = accepted().heard(reactionTo(prison.prisonerReleaseCorrected), {
      episodeId: stay,
      releaseId: id('release'),
      reasonCode: 'NOT_RELEASED',
    });
    expect(window(story)?.closed?.reason).toBe('CORRECTED');
    expect(window(again(story))).toMatchObject({ from: '2026-03-06T10:00:00.000Z', closed: null });
  });

  it('closes as that of somebody who is in custody again', () => {
    const story = accepted()
      .at('2026-03-04T10:00:00.000Z')
      .heard(reactionTo(prison.prisonerReturned), {
        ...prison.prisonerReturned.example,
        episodeId: stay,
        returnedAt: '2026-03-04T10:00:00.000Z',
        prisonId: 'prison-a',
      });
    expect(window(story)?.closed?.reason).toBe('RETURNED');
    expect(window(again(story))).toMatchObject({ from: '2026-03-06T10:00:00.000Z', closed: null });
  });
});
