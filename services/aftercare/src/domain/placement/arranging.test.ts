import {
  addDays,
  courtDiversionEventTypes,
  instant,
  intakeEventTypes,
  prisonProgramEventTypes,
} from '@throughcare/contracts';
import { actor, id } from '@throughcare/testing';
import {
  begin,
  needKnown,
  ngo,
  offered,
  offerTo,
  type PersonStory,
  reactionTo,
  released,
  settings,
  stay,
} from '../../../test/offerStory.ts';
import { scheduleAppointment } from '../../commands/case/scheduleAppointment.ts';
import { acceptOffer } from '../../commands/placement/acceptOffer.ts';
import { offerToPartner } from '../../commands/placement/offerToPartner.ts';
import { confirmPlace } from '../../commands/treatment/confirmPlace.ts';
import { reportBreakOff } from '../../commands/treatment/reportBreakOff.ts';
import { reportEnd } from '../../commands/treatment/reportEnd.ts';
import { reportStart } from '../../commands/treatment/reportStart.ts';
import { duties } from '../lists.ts';
import { codesOf, endGroups } from '../treatment/reasons.ts';

const at = '2026-03-02T10:00:00.000Z';
const orderId = id('order');
const clinic = actor('PROV', 'clinic-a');
const byName = (story: PersonStory) =>
  story.command(offerToPartner, actor('COORD'), { placementId: stay }, { partnerOrg: 'ngo-named' })
    .last;
const looked = () => released(needKnown(begin()), at);
const accept = (story: PersonStory) =>
  story.command(acceptOffer, ngo('ngo-a'), { offerId: offerTo('ngo-a') });
const withPlace = () => {
  const story = needKnown(begin()).heard(reactionTo(courtDiversionEventTypes.placeRequested), {
    ...courtDiversionEventTypes.placeRequested.example,
    orderId,
    requestId: id(`request for ${orderId}`),
    providerOrg: 'clinic-a',
  });
  const [episodeId = ''] = Object.keys(story.state.episodes);
  return story.command(
    confirmPlace,
    clinic,
    { episodeId },
    { heldUntil: '2026-04-01T00:00:00.000Z' },
  );
};

describe('offering a person to a partner by name', () => {
  const unplaced = () => looked().tick('2026-03-03T10:00:00.000Z');

  it('is open where nobody is asked and nobody has taken the person on', () => {
    expect(byName(unplaced()).events).toMatchObject([{ only: 'ngo-named', round: 1 }]);
  });

  it('is open while the person only waits for a place, and waits while a name or a partner is asked', () => {
    const story = looked();
    expect(byName(story).events).toMatchObject([{ only: 'ngo-named', round: 1 }]);
    expect(byName(story).refusal?.code).toBe('round-open');
    expect(byName(offered(looked(), ['ngo-a'], 2)).refusal?.code).toBe('round-open');
  });

  it('is over once a partner or a provider has the person', () => {
    expect(byName(accept(offered(looked(), ['ngo-a'], 2))).refusal?.code).toBe('already-placed');
    expect(byName(released(withPlace(), at)).refusal?.code).toBe('already-placed');
  });

  it('waits while nobody may reach out', () => {
    const story = unplaced().heard(reactionTo(intakeEventTypes.deathReported), {
      reportId: id('report'),
    });
    expect(byName(story).refusal?.code).toBe('outreach-paused');
  });
});

it('a place in treatment that falls away lets partners be asked', () => {
  const story = released(withPlace(), at);
  expect(story.state.placements[stay]).toMatchObject({
    directedTo: { providerOrg: 'clinic-a' },
    asking: null,
  });
  story.heard(reactionTo(courtDiversionEventTypes.orderRevoked), {
    ...courtDiversionEventTypes.orderRevoked.example,
    orderId,
  });
  expect(story.state.placements[stay]).toMatchObject({ directedTo: null, asking: { round: 1 } });
});

const onTreatment = () => {
  const story = withPlace();
  const [episodeId = ''] = Object.keys(story.state.episodes);
  return released(
    story
      .heard(reactionTo(courtDiversionEventTypes.orderIssued), {
        ...courtDiversionEventTypes.orderIssued.example,
        orderId,
        treatmentDirectorOrg: 'clinic-a',
      })
      .at(at)
      .command(reportStart, clinic, { episodeId }, { on: '2026-03-02' }),
    at,
  );
};
const ends = (story: PersonStory, reasonGroup: keyof typeof endGroups) => {
  const [episodeId = ''] = Object.keys(story.state.episodes);
  return story
    .at('2026-04-01T10:00:00.000Z')
    .command(reportEnd, clinic, { episodeId }, { on: '2026-04-01', reasonGroup });
};

describe('treatment that ends while the order stands', () => {
  it.each(codesOf(endGroups))(
    'lets partners be asked anew, without an alarm: %s',
    (reasonGroup) => {
      const story = onTreatment();
      expect(story.state.placements[stay]?.directedTo).toMatchObject({ providerOrg: 'clinic-a' });
      expect(ends(story, reasonGroup).state.placements[stay]).toMatchObject({
        directedTo: null,
        asking: { round: 1 },
        unplaced: null,
      });
    },
  );

  it('is broken off: the provider still has the person, who may come back', () => {
    const story = onTreatment();
    const [episodeId = ''] = Object.keys(story.state.episodes);
    const broken = { on: '2026-03-02', reasonGroup: 'PERSON_LEFT' };
    story.command(reportBreakOff, clinic, { episodeId }, broken);
    expect(story.last.refusal).toBeNull();
    expect(story.state.placements[stay]?.directedTo).toMatchObject({ providerOrg: 'clinic-a' });
  });
});

describe('a release', () => {
  const year = addDays(instant(at), settings.releaseCountsDays);

  it('begins looking for a year, to the moment', () => {
    const begins = (moment: string) =>
      Object.keys(needKnown(released(begin(), at).at(moment)).state.placements).length;
    expect([begins('2027-03-02T09:59:59.999Z'), begins(year)]).toEqual([1, 0]);
  });

  it('of somebody whom nobody has is looked after for longer, on the list of the coordinators', () => {
    const story = looked().tick('2026-03-04T10:00:00.000Z');
    const standsOn = () => duties(story.state, settings).map(({ stands: { on } }) => on);
    expect(standsOn()).toContain('unplaced');
    story.tick(year).tick(addDays(year, 30));
    expect(standsOn()).toContain('unplaced');
  });
});

it('what was arranged for this very moment is not cancelled by a death that is heard now', () => {
  const story = accept(offered(looked(), ['ngo-a'], 2));
  const [caseId = ''] = Object.keys(story.state.cases);
  const planned = { at: '2026-03-02T12:00:00.000Z', kind: 'FIRST_MEETING' };
  story.command(scheduleAppointment, ngo('ngo-a'), { caseId }, planned);
  story
    .at('2026-03-02T12:00:00.000Z')
    .heard(reactionTo(prisonProgramEventTypes.prisonerDied), { occurredAt: at });
  const [appointment] = Object.values(story.state.cases[caseId]?.appointments ?? {});
  expect(appointment?.cancelled).toBeNull();
});
