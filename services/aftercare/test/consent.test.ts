import { intakeEventTypes, prisonProgramEventTypes } from '@throughcare/contracts';
import type { Actor } from '@throughcare/record';
import { actor, id, ref } from '@throughcare/testing';
import { agreePlan } from '../src/commands/case/agreePlan.ts';
import { assignWorker } from '../src/commands/case/assignWorker.ts';
import { dischargeCase } from '../src/commands/case/dischargeCase.ts';
import { handBack } from '../src/commands/case/handBack.ts';
import { recordContact } from '../src/commands/case/recordContact.ts';
import { acceptOffer } from '../src/commands/placement/acceptOffer.ts';
import { placementState } from '../src/domain/placement/offers.ts';
import {
  begin,
  consentGiven,
  consentWithdrawn,
  needKnown,
  ngo,
  offered,
  offerTo,
  type PersonStory,
  reactionTo,
  released,
  seenBy,
  stay,
} from './offerStory.ts';
import { acceptedBy, hear, needKnownOf, people, releasedNow, stateOf } from './people.ts';

const at = '2026-03-02T10:00:00.000Z';
const peer = actor('PEER', 'ngo-a');
const worker = actor('NGOW', 'ngo-a');
const caseId = ({ state }: PersonStory) => Object.keys(state.cases)[0] ?? '';
const accepted = () =>
  offered(released(needKnown(begin()), at), ['ngo-a'], 2)
    .command(acceptOffer, ngo('ngo-a'), { offerId: offerTo('ngo-a') })
    .heard(reactionTo(prisonProgramEventTypes.ostHandedOver), {
      ...prisonProgramEventTypes.ostHandedOver.example,
      ostId: id('substitution'),
    });
const assigned = () => {
  const story = accepted();
  const body = { subject: peer.subject, role: 'PEER' };
  return story.command(assignWorker, ngo('ngo-a'), { caseId: caseId(story) }, body);
};
const heardConsent = (story: PersonStory, scopes: readonly string[], more: object = {}) =>
  story.heard(reactionTo(intakeEventTypes.consentGiven), {
    ...intakeEventTypes.consentGiven.example,
    consentId: id('consent'),
    recipients: ['ngo-a'],
    scopes,
    expiresAt: null,
    ...more,
  });
const seen = (story: PersonStory, who: Actor = ngo('ngo-a')) =>
  seenBy(who, story.state, 'case', caseId(story), story.now);
const everyScope = ['IDENTITY', 'CONTACT_ROUTE', 'LOGISTICS', 'STATUS', 'SUBSTITUTION'];

describe('D11: what a partner sees of a case', () => {
  it('is logistics from acceptance, and substitution treatment with a consent that covers it', () => {
    const story = accepted();
    for (const who of [ngo('ngo-a'), worker]) {
      expect(seen(story, who)).toMatchObject({ state: 'ACCEPTED', pathwayRef: ref('person') });
      expect(seen(story, who)).not.toHaveProperty('substitution');
    }
    heardConsent(story, ['IDENTITY', 'CONTACT_ROUTE', 'LOGISTICS', 'STATUS']);
    expect(seen(story)).not.toHaveProperty('substitution');
    heardConsent(story, ['SUBSTITUTION'], { consentId: id('other') });
    for (const who of [ngo('ngo-a'), worker])
      expect(seen(story, who)).toMatchObject({ substitution: [{ stage: 'HANDED_OVER' }] });
  });

  it('is logistics only where a consent names somebody else, or has expired', () => {
    const other = heardConsent(accepted(), everyScope, { recipients: ['ngo-z'] });
    expect(seen(other)).not.toHaveProperty('substitution');
    const short = heardConsent(accepted(), everyScope, { expiresAt: '2026-03-03T00:00:00.000Z' });
    expect(seen(short.at('2026-03-02T23:59:59.999Z'))).toHaveProperty('substitution');
    expect(seen(short.at('2026-03-03T00:00:00.000Z'))).toMatchObject({ state: 'ACCEPTED' });
    expect(seen(short)).not.toHaveProperty('substitution');
    const expired = heardConsent(accepted(), everyScope).heard(
      reactionTo(intakeEventTypes.consentExpired),
      { consentId: id('consent') },
    );
    expect(seen(expired)).toMatchObject({ state: 'ACCEPTED' });
    expect(seen(expired)).not.toHaveProperty('substitution');
  });

  it('is logistics only where the person refused, and all that a legal basis covers without them', () => {
    const refused = accepted().heard(reactionTo(intakeEventTypes.consentRefused), {
      ...intakeEventTypes.consentRefused.example,
      consentId: id('consent'),
      recipients: ['ngo-a'],
      scopes: everyScope,
    });
    expect(seen(refused)).toMatchObject({ state: 'ACCEPTED' });
    expect(seen(refused)).not.toHaveProperty('substitution');
    // Whatever is told of that consent later, it was refused.
    expect(seen(heardConsent(refused, everyScope))).not.toHaveProperty('substitution');
    const byLaw = heardConsent(accepted(), ['SUBSTITUTION'], { legalBasis: 'VITAL_INTEREST' });
    expect(seen(byLaw)).toHaveProperty('substitution');
  });

  it('is its own word always, also of kits and of what support has achieved', () => {
    const story = accepted();
    story.command(
      dischargeCase,
      worker,
      { caseId: caseId(story) },
      {
        reason: 'COMPLETED',
        outcomes: [{ goal: 'HOUSING', result: 'ACHIEVED' }],
      },
    );
    expect(seen(story)).toMatchObject({ naloxoneKits: 0, discharge: { reason: 'COMPLETED' } });
  });

  it('is no more than its own word once it has handed the person back', () => {
    const story = heardConsent(assigned(), everyScope);
    const reasonCode = { reasonCode: 'NO_CAPACITY' };
    story.command(handBack, ngo('ngo-a'), { caseId: caseId(story) }, reasonCode);
    expect(seen(story)).toMatchObject({ state: 'HANDED_BACK', naloxoneKits: 0 });
    for (const field of ['release', 'substitution']) expect(seen(story)).not.toHaveProperty(field);
    expect(seen(story, peer)).toBeUndefined();
    story.command(agreePlan, ngo('ngo-a'), { caseId: caseId(story) });
    expect(story.last.refusal?.refused).toBe('not-found');
  });

  it('is for a peer worker the case assigned, without status and without the substitution stage', () => {
    const story = heardConsent(assigned(), everyScope);
    expect(seen(story, peer)).toMatchObject({ appointments: [] });
    for (const field of ['substitution', 'naloxoneKits', 'discharge'])
      expect(seen(story, peer)).not.toHaveProperty(field);
    expect(seen(heardConsent(accepted(), everyScope), peer)).toBeUndefined();
    expect(seenBy(peer, story.state, 'offer', offerTo('ngo-a'))).toBeUndefined();
    expect(Object.keys(seenBy(peer, story.state, 'window', stay) ?? {}).sort()).toEqual([
      'checkpoints',
      'closed',
      'earlier',
      'from',
      'partnerOrg',
      'pathwayRef',
      'until',
      'windowId',
    ]);
  });
});

describe('D11: after consent is withdrawn', () => {
  const withdrawn = () => consentWithdrawn(consentGiven(assigned(), 'first'), 'first');

  it('a partner sees nothing and does nothing any more, of the offer neither', () => {
    const story = withdrawn();
    for (const who of [ngo('ngo-a'), worker, peer]) {
      expect(seen(story, who)).toBeUndefined();
      expect(seenBy(who, story.state, 'offer', offerTo('ngo-a'))).toBeUndefined();
      expect(seenBy(who, story.state, 'window', stay)).toBeUndefined();
    }
    story.command(agreePlan, ngo('ngo-a'), { caseId: caseId(story) });
    expect(story.last.refusal?.refused).toBe('not-found');
    const contact = { at, mode: 'GATE', reached: true };
    story.command(recordContact, peer, { caseId: caseId(story) }, contact);
    expect(story.last.refusal?.refused).toBe('not-found');
  });

  it('the person returns to the search in the same write', () => {
    const story = withdrawn();
    expect(story.last.published.map(({ definition, data }) => [definition.type, data])).toEqual([
      ['org.throughcare.aftercare.access.ended.v1', expect.anything()],
      [
        'org.throughcare.aftercare.offer.withdrawn.v1',
        expect.objectContaining({ reasonCode: 'CONSENT_WITHDRAWN' }),
      ],
      [
        'org.throughcare.aftercare.case.discharged.v1',
        expect.objectContaining({ reason: 'CONSENT_WITHDRAWN' }),
      ],
    ]);
    expect(story.last.owed.map(({ name }) => name)).toContain('find-partners');
    expect(story.state.placements[stay]).toMatchObject({ series: 2, asking: { round: 1 } });
  });

  it('an offer that nobody has answered is taken back from whom it named', () => {
    const open = offered(released(needKnown(begin()), at), ['ngo-a', 'ngo-b'], 2);
    consentWithdrawn(consentGiven(open, 'first'), 'first');
    expect(seenBy(ngo('ngo-a'), open.state, 'offer', offerTo('ngo-a'))).toBeUndefined();
    expect(seenBy(ngo('ngo-b'), open.state, 'offer', offerTo('ngo-b'))).toMatchObject({
      state: 'OFFERED',
    });
    expect(open.state.placements[stay]?.series).toBe(1);
  });

  it('others are asked, and not that partner again until a new consent names it', async () => {
    const records = people(['ngo-a', 'ngo-b']);
    needKnownOf(records, 'a');
    releasedNow(records, 'a');
    acceptedBy(records, 'a');
    const consentId = id('first');
    const consent = { ...intakeEventTypes.consentGiven.example, consentId, recipients: ['ngo-a'] };
    hear(records, 'a', intakeEventTypes.consentGiven, consent);
    hear(records, 'a', intakeEventTypes.consentWithdrawn, { consentId });
    await records.settle();
    const { offers, placements } = stateOf(records, 'a');
    const asked = Object.values(offers).filter(({ series }) => series === 2);
    expect(asked.map(({ partnerOrg }) => partnerOrg)).toEqual(['ngo-b']);
    const [placement] = Object.values(placements);
    expect(placement && placementState(stateOf(records, 'a'), placement)).toBe('OFFERED');
  });

  it('an offer that is closed tells no area, sex or age, whatever closed it', () => {
    const story = consentGiven(withdrawn(), 'second');
    const offer = seenBy(ngo('ngo-a'), story.state, 'offer', offerTo('ngo-a'));
    expect(offer).toMatchObject({ state: 'WITHDRAWN', missing: [] });
    for (const field of ['profile', 'pathwayRef', 'caseId'])
      expect(offer).not.toHaveProperty(field);
  });
});
