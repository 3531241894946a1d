import { courtDiversionEventTypes as court } from '@throughcare/contracts';
import { actor, id } from '@throughcare/testing';
import { begin, type PersonStory, reactionTo, seenBy } from '../../../test/offerStory.ts';
import { confirmPlace } from '../../commands/treatment/confirmPlace.ts';
import { refusePlace } from '../../commands/treatment/refusePlace.ts';
import { hasRefused, mayAct } from './state.ts';

const clinic = actor('PROV', 'clinic-a');
const heldUntil = '2026-01-19T00:00:00.000Z';
const asked = (providerOrg: string | null) =>
  begin().heard(reactionTo(court.placeRequested), {
    ...court.placeRequested.example,
    orderId: id('order'),
    providerOrg,
    area: 'IL-COOK',
    needs: [],
    heldUntil,
    startBy: null,
  });
const only = ({ state }: PersonStory) => {
  const [episode] = Object.values(state.episodes);
  if (!episode) throw new Error('no place was asked for');
  return episode;
};
const act = (story: PersonStory, command: typeof confirmPlace, body: object) =>
  story.command(command, clinic, { episodeId: only(story).id }, body);
const owed = (story: PersonStory) => story.last.owed.map(({ name }) => name);

it('looks up who may take a place, and whether the one that the court named takes anybody', () => {
  for (const org of [null, 'clinic-a']) {
    expect(owed(asked(org))).toEqual(['invite-providers']);
    expect(only(asked(org)).lookingUp).toBe(true);
  }
});

describe('a provider that said no', () => {
  const refused = () => act(asked('clinic-a'), refusePlace, { reasonCode: 'NO_CAPACITY' });

  it('has refused, and no other has', () => {
    const one = only(refused());
    expect([hasRefused(one, 'clinic-a'), hasRefused(one, 'clinic-b')]).toEqual([true, false]);
    expect([mayAct(one, 'clinic-a'), mayAct(one, 'clinic-b')]).toEqual([false, false]);
    const seen = (org: string) => seenBy(actor('PROV', org), refused().state, 'episode', one.id);
    expect(seen('clinic-a')).toBeDefined();
    expect(seen('clinic-b')).toBeUndefined();
  });

  it('has not, before it said so', () => {
    expect(hasRefused(only(asked('clinic-a')), 'clinic-a')).toBe(false);
    const confirmed = act(asked('clinic-a'), confirmPlace, { heldUntil });
    expect(hasRefused(only(confirmed), 'clinic-a')).toBe(false);
  });
});
