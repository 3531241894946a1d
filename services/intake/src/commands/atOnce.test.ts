import { actor, Story } from '@throughcare/testing';
import { court, officer, settings } from '../../test/inRecords.ts';
import { pathway } from '../domain/document.ts';
import { stateOf } from '../domain/referral/state.ts';
import { screeningState } from '../domain/screening/state.ts';
import { openPerson } from './person/openPerson.ts';
import { draftReferral } from './referral/draftReferral.ts';
import { submitReferral } from './referral/submitReferral.ts';
import { offerScreening } from './screening/offerScreening.ts';

const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: null, area: 'IL-COOK' };
const asked = { programmeCode: 'DC', to: 'court-diversion', area: 'IL-COOK' };
const aPerson = () => new Story(pathway, settings).command(openPerson, court, {}, named);
type Person = ReturnType<typeof aPerson>;
const types = ({ last }: Person) => last.published.map(({ definition }) => definition.type);

describe('a referral that is handed in as it is written', () => {
  it('is what one that was drafted before is: the same state, and the same is told', () => {
    const atOnce = aPerson().command(draftReferral, court, {}, { ...asked, submit: true });
    const slowly = aPerson().command(draftReferral, court, {}, asked);
    slowly.command(submitReferral, court, { referralId: slowly.idOf('referral') });
    expect(types(atOnce)).toEqual(types(slowly));
    expect(types(atOnce)).not.toEqual([]);
    for (const story of [atOnce, slowly])
      expect(Object.values(story.state.referrals).map(stateOf)).toEqual(['SUBMITTED']);
  });

  it('is refused as a second one of the same, and nothing of it is kept', () => {
    const story = aPerson().command(draftReferral, court, {}, { ...asked, submit: true });
    story.command(draftReferral, court, {}, { ...asked, submit: true });
    expect(story.last.refusal?.code).toBe('referral-already-open');
    expect(Object.values(story.state.referrals)).toHaveLength(1);
  });
});

describe('a screening that is begun as it is offered', () => {
  const states = (story: Person) => Object.values(story.state.screenings).map(screeningState);
  /** An organisation that works in the area of the person. */
  const screener = actor('SCREENER', 'screeners');
  const here = () => aPerson().registered({ ...screens, id: screener.org } as never);
  const screens = {
    kind: 'NGO',
    areas: ['IL-COOK'],
    screensIn: [],
    speaksFor: [],
  };

  it('is under way, by who screens', () => {
    const story = here().command(
      offerScreening,
      screener,
      {},
      { instrument: 'DUDIT', begin: true },
    );
    expect(story.last.refusal).toBeNull();
    expect(states(story)).toEqual(['IN_PROGRESS']);
  });

  it('is not begun by whoever only offers it, and is then not offered either', () => {
    const story = aPerson();
    const body = { instrument: 'DUDIT', begin: true, referralId: null };
    story.command(offerScreening, officer, {}, body);
    expect(story.last.refusal).toMatchObject({ refused: 'forbidden', code: 'not-yours-to-begin' });
    expect(states(story)).toEqual([]);
  });
});
