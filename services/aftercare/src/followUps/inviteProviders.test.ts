import {
  type AgeBand,
  calendarDate,
  courtDiversionEventTypes as court,
} from '@throughcare/contracts';
import type { AnyFollowUp } from '@throughcare/record';
import { actor, id, ref } from '@throughcare/testing';
import { seenBy } from '../../test/offerStory.ts';
import { hear, peopleWith, stateOf } from '../../test/people.ts';
import { confirmPlace } from '../commands/treatment/confirmPlace.ts';
import { partner } from '../domain/partner/document.ts';
import { nothingKnown } from '../domain/partner/matching.ts';
import type { Partner } from '../domain/partner/state.ts';
import { episodeState } from '../domain/treatment/state.ts';
import { inviteProviders } from './inviteProviders.ts';

type Place = {
  readonly open?: boolean;
  readonly agreedTo?: string | null;
  readonly takes?: 'AFTERCARE' | 'TREATMENT';
  readonly capacity?: number | null;
  /** From which age up to which. */
  readonly ages?: readonly [number | null, number | null];
};
/** An onboarded provider of the city. */
const partnerOf = (org: string, place: Place): Partner => ({
  id: org,
  open: place.open ?? true,
  agreement: {
    org,
    providerIds: [org],
    takes: [place.takes ?? 'TREATMENT'],
    capacity: place.capacity ?? null,
    answerWorkingDays: null,
    urgentAnswerMinutes: null,
    takesUrgent: true,
    prisons: [],
    agreedFrom: calendarDate('2020-01-01'),
    agreedTo: place.agreedTo ? calendarDate(place.agreedTo) : null,
  },
  served: [
    {
      providerId: org,
      services: ['DRUG_TREATMENT'],
      areas: ['IL-COOK'],
      sexes: [],
      minAge: place.ages?.[0] ?? null,
      maxAge: place.ages?.[1] ?? null,
      languages: [],
      ost: null,
      capacity: null,
    },
  ],
});

type World = {
  readonly partners: Readonly<Record<string, Place>>;
  /** Those whom the register has besides, and the kind of each. */
  readonly registered?: Readonly<Record<string, { kind: string; closed?: boolean }>>;
  /** How many people each has already. */
  readonly taken?: Readonly<Record<string, number>>;
  /** The age of the person, as intake has it; null where it says nothing. */
  readonly ageBand?: AgeBand | null;
};
function among({ partners, registered = {}, taken = {}, ageBand = null }: World): AnyFollowUp {
  const listed = (type: { kind: string }, index: string, key: string) => {
    if (type.kind !== partner.kind)
      return Array.from({ length: index === 'load' ? (taken[key] ?? 0) : 0 }, (_, n) => `${n}`);
    if (index === 'partner-org') return partners[key] ? [key] : [];
    return Object.keys(partners).filter(
      (org) => partners[org]?.open !== false && (partners[org]?.takes ?? 'TREATMENT') === key,
    );
  };
  const world = {
    get: async () => ({ ...nothingKnown, ageBand, needs: ['OST'] }),
    list: async (...[type, index, key]: Parameters<typeof listed>) => ({
      items: listed(type, index, key).map((one) => ({ id: one, item: one, sort: one })),
      next: null,
    }),
    read: async (type: { kind: string }, org: string) => {
      if (type.kind === partner.kind) return partnerOf(org, partners[org] ?? {});
      const known = registered[org];
      return (
        known && { id: org, organisation: { kind: known.kind }, closed: known.closed === true }
      );
    },
  };
  return {
    ...inviteProviders,
    run: (owing, tools) => inviteProviders.run(owing, { ...tools, ...world } as never),
  };
}

/** The court asks, and what is known of doors is looked up. */
async function asked(world: World, providerOrg: string | null, except: readonly string[] = []) {
  const records = peopleWith([among(world)]);
  hear(records, 'a', court.placeRequested, {
    requestId: id('request'),
    providerOrg,
    except: [...except],
    area: 'IL-COOK',
    needs: ['DRUG_TREATMENT'],
    heldUntil: '2026-03-01T00:00:00.000Z',
  });
  await records.settle();
  const episode = stateOf(records, 'a').episodes[id('request')];
  if (!episode) throw new Error('no place was asked for');
  const { noPlace, invited } = episode;
  return { records, is: episodeState(episode), noPlace, invited };
}
const others = { 'clinic-b': {}, 'clinic-full': { capacity: 2 }, 'clinic-c': { capacity: 2 } };
const taken = { 'clinic-full': 2, 'clinic-c': 1 };

describe('a place that is asked of a provider by name', () => {
  it('is asked of it where its door is open, or the register has it as one that treats', async () => {
    for (const world of [
      { partners: { 'clinic-a': {} } },
      { partners: {}, registered: { 'clinic-a': { kind: 'PROVIDER' } } },
    ])
      expect(await asked(world, 'clinic-a')).toMatchObject({
        is: 'PLACE_REQUESTED',
        invited: ['clinic-a'],
      });
  });

  it('is refused at once where the door is closed or the agreement has ended, with who could take the person', async () => {
    for (const place of [{ open: false }, { agreedTo: '2025-12-31' }]) {
      const world = { partners: { ...others, 'clinic-a': place }, taken };
      const { is, noPlace, records } = await asked(world, 'clinic-a');
      expect([is, noPlace?.reasonCode]).toEqual(['REFUSED', 'DOOR_CLOSED']);
      expect([...(noPlace?.couldTake ?? [])].sort()).toEqual(['clinic-b', 'clinic-c']);
      const clinic = actor('PROV', 'clinic-a');
      expect(seenBy(clinic, stateOf(records, 'a'), 'episode', id('request'))).toBeUndefined();
      const heldUntil = '2026-03-01T00:00:00.000Z';
      const params = { episodeId: id('request') };
      expect(records.command(confirmPlace, ref('a'), clinic, { heldUntil }, params)).not.toBeNull();
    }
  });

  it('is refused at once where nobody of that name treats', async () => {
    for (const registered of [
      {},
      { nobody: { kind: 'COURT' } },
      { nobody: { kind: 'PROVIDER', closed: true } },
    ]) {
      const { is, noPlace } = await asked({ partners: others, registered, taken }, 'nobody');
      expect([is, noPlace?.reasonCode]).toEqual(['REFUSED', 'UNKNOWN']);
    }
    const ngo = { partners: { ...others, nobody: { takes: 'AFTERCARE' as const } } };
    expect((await asked(ngo, 'nobody')).noPlace?.reasonCode).toBe('UNKNOWN');
  });
});

describe('a place that is asked of any provider of the area', () => {
  it('is asked of all but those that took it back', async () => {
    const { invited } = await asked({ partners: others, taken }, null, ['clinic-b']);
    expect([...(invited ?? [])].sort()).toEqual(['clinic-c', 'clinic-full']);
  });

  it('is refused at once where nobody has an open door', async () => {
    for (const partners of [{}, { 'clinic-a': { open: false } }]) {
      const { is, noPlace } = await asked({ partners }, null);
      expect([is, noPlace?.reasonCode]).toEqual(['REFUSED', 'NO_PROVIDER']);
    }
  });
});

describe('a place for somebody of an age', () => {
  const partners = {
    'clinic-adults': { ages: [18, null] },
    'clinic-silent': {},
    'clinic-youth': { ages: [13, 17] },
    'clinic-all': { ages: [14, null] },
  } as const;
  const world = (ageBand: AgeBand): World => ({ partners, ageBand });

  it.each<[AgeBand, readonly string[]]>([
    ['UNDER_18', ['clinic-all', 'clinic-youth']],
    ['25_34', ['clinic-adults', 'clinic-all', 'clinic-silent']],
  ])('%s is asked of those alone that take it', async (ageBand, able) => {
    const { invited } = await asked(world(ageBand), null);
    expect([...(invited ?? [])].sort()).toEqual(able);
  });

  it.each<[AgeBand, string, string]>([
    ['UNDER_18', 'clinic-adults', 'NOT_FOR_MINORS'],
    ['UNDER_18', 'clinic-silent', 'NOT_FOR_MINORS'],
    ['UNDER_18', 'clinic-youth', 'asked'],
    ['UNDER_18', 'clinic-all', 'asked'],
    ['25_34', 'clinic-youth', 'AGE'],
    ['25_34', 'clinic-silent', 'asked'],
    ['25_34', 'clinic-all', 'asked'],
  ])(
    '%s is not asked of one that a court names either where it takes nobody of it',
    async (ageBand, org, answer) => {
      const { noPlace, invited } = await asked(world(ageBand), org);
      expect(noPlace?.reasonCode ?? 'asked').toBe(answer);
      expect(invited ?? []).toEqual(answer === 'asked' ? [org] : []);
      for (const other of noPlace?.couldTake ?? [])
        expect((await asked(world(ageBand), other)).noPlace).toBeNull();
      if (noPlace) expect(noPlace.couldTake.length).toBeGreaterThan(1);
    },
  );

  it('is refused to a minor where only the register knows the provider, or none states that it takes them', async () => {
    const registered = { 'clinic-x': { kind: 'PROVIDER' } };
    const named = await asked({ partners: {}, registered, ageBand: 'UNDER_18' }, 'clinic-x');
    expect(named.noPlace?.reasonCode).toBe('NOT_FOR_MINORS');
    const area = await asked({ partners: others, ageBand: 'UNDER_18' }, null);
    expect(area.noPlace?.reasonCode).toBe('MINOR_NO_PROVIDER');
  });
});
