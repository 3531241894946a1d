import {
  addMinutes,
  calendarDate,
  type Instant,
  instant,
  type PathwayRef,
} from '@throughcare/contracts';
import { VirtualClock } from '@throughcare/service-kit';
import { id } from '@throughcare/testing';
import { type Caller, openTestHouse, stated, type TestHouse } from '@throughcare/testing/house';
import { aftercareService } from '../../services/aftercare/src/index.ts';
import { intakeOf, type Somebody, somebody, standInPrison } from './standIns.ts';
import { openOffersOf, Watch } from './watch.ts';

export type AmnestyOptions = {
  readonly people: number;
  readonly places: number;
  /** Of the installation: the same one gives the same hashes. */
  readonly secret?: Buffer;
  /** Partners take no offers until `openDoors`. */
  readonly closed?: boolean;
};
type Partner = {
  readonly org: string;
  readonly sexes: readonly Somebody['sex'][];
  readonly capacity: number;
  partnerId: string;
};
export type Released = Somebody & { readonly releasedAt: Instant };

/** Half an hour before midnight: those who come out within the hour come out on two days. */
const begin = instant('2026-03-02T23:30:00.000Z');
/** Commands under way at the same time. */
const atOnce = 32;

/** Many people come out within an hour, and a few partners have places. Aftercare is the real one, on an embedded store. */
export class Amnesty {
  readonly people: readonly Somebody[];
  readonly partners: readonly Partner[];
  readonly released = new Map<string, Released>();
  readonly watch: Watch;
  readonly house: TestHouse;
  readonly clock: VirtualClock;

  private constructor(
    house: TestHouse,
    clock: VirtualClock,
    watch: Watch,
    people: readonly Somebody[],
    partners: readonly Partner[],
  ) {
    this.house = house;
    this.clock = clock;
    this.watch = watch;
    this.people = people;
    this.partners = partners;
  }

  static async open(options: AmnestyOptions): Promise<Amnesty> {
    const people = Array.from({ length: options.people }, (_, n) => somebody(n));
    const clock = new VirtualClock(begin);
    const watch = new Watch();
    const house = await openTestHouse({
      services: [
        intakeOf(new Map(people.map((one) => [one.ref, one]))),
        standInPrison,
        aftercareService(),
      ],
      clock,
      durability: 'kill',
      freeze: false,
      around: watch.around,
      organisations: [stated('org-coord', 'CITY')],
      ...(options.secret && { secret: options.secret }),
    });
    const amnesty = new Amnesty(house, clock, watch, people, partnersWith(options.places));
    for (const partner of amnesty.partners) await amnesty.#onboard(partner);
    if (options.closed) for (const { org } of amnesty.partners) await amnesty.door(org, 'close');
    await inParallel(people, ({ ref }) =>
      amnesty.#does(house.client.as('INTAKE'), `/intake/people/${ref}/screen`, {
        screeningId: id(`screening of ${ref}`),
      }),
    );
    await house.settle();
    return amnesty;
  }

  close(): Promise<void> {
    return this.house.close();
  }

  as(org: string): Caller {
    return this.house.client.as('NGOC', org);
  }

  /** Within an hour, some each minute. */
  async releaseAll(): Promise<void> {
    const each = Math.ceil(this.people.length / 60);
    for (let from = 0; from < this.people.length; from += each)
      await this.releaseTogether(this.people.slice(from, from + each));
    await this.rest();
  }

  /** At one moment, a minute later; told of in this order. */
  async releaseTogether(people: readonly Somebody[]): Promise<void> {
    const prison = this.house.client.as('PREC');
    this.clock.moveTo(addMinutes(this.clock.now(), 1));
    const releasedAt = this.clock.now();
    await inParallel(people, async (one) => {
      this.released.set(one.ref, { ...one, releasedAt });
      const body = { episodeId: one.stay, releasedAt };
      await this.#does(prison, `/prison-program/people/${one.ref}/release`, body);
    });
    await this.house.settle();
  }

  /** As the coordinator finds it, page by page. */
  async unplaced(): Promise<readonly { readonly ref: PathwayRef; readonly state: string }[]> {
    const city = this.house.client.as('COORD');
    const found: { readonly ref: PathwayRef; readonly state: string }[] = [];
    for (let after = ''; ; ) {
      const { status, body } = await city.get(`/aftercare/unplaced?limit=200${after}`);
      if (status !== 200) throw new Error(`unplaced: ${status} ${JSON.stringify(body)}`);
      for (const { pathwayRef, state } of body.items) found.push({ ref: pathwayRef, state });
      if (body.next === null) return found;
      after = `&after=${encodeURIComponent(body.next)}`;
    }
  }

  openOffers() {
    return [...this.watch.records.values()].flatMap((record) =>
      openOffersOf(record).map((offer) => ({ ref: record.ref, ...offer })),
    );
  }

  async accept(offers: readonly { readonly id: string; readonly partnerOrg: string }[]) {
    await inParallel(offers, ({ id: offerId, partnerOrg }) =>
      this.#does(this.as(partnerOrg), `/aftercare/offers/${offerId}/accept`),
    );
    await this.rest();
  }

  async decline(
    offers: readonly { readonly id: string; readonly partnerOrg: string }[],
    reasonCode: string,
  ) {
    await inParallel(offers, ({ id: offerId, partnerOrg }) =>
      this.#does(this.as(partnerOrg), `/aftercare/offers/${offerId}/decline`, { reasonCode }),
    );
    await this.rest();
  }

  async discharge(cases: readonly { readonly id: string; readonly partnerOrg: string }[]) {
    const ended = { reason: 'COMPLETED', outcomes: [{ goal: 'HOUSING', result: 'ACHIEVED' }] };
    await inParallel(cases, ({ id: caseId, partnerOrg }) =>
      this.#does(this.as(partnerOrg), `/aftercare/cases/${caseId}/discharge`, ended),
    );
    await this.rest();
  }

  async door(org: string, move: 'open' | 'close'): Promise<void> {
    const partner = this.partners.find((one) => one.org === org);
    await this.#does(this.as(org), `/aftercare/partners/${partner?.partnerId}/${move}`);
    await this.rest();
  }

  /** Until what several people need has been shared out among them as well. */
  async rest(): Promise<void> {
    await this.house.settle();
    await this.pass(1);
  }

  /** Each timer on the way fires at its moment. */
  async pass(minutes: number): Promise<void> {
    const until = addMinutes(this.clock.now(), minutes);
    for (;;) {
      const moments = await Promise.all(
        this.house.services.flatMap((service) => [
          service.firstDue().then((due) => due?.dueAt ?? null),
          service.nextOwing(),
        ]),
      );
      const next = moments.reduce<Instant>((a, b) => (b && b < a ? b : a), until);
      this.clock.moveTo(next);
      await this.house.settle();
      if (next >= until) return;
    }
  }

  async #onboard(partner: Partner): Promise<void> {
    const { org, sexes, capacity } = partner;
    this.watch.capacity.set(org, capacity);
    const city = this.house.client.as('COORD');
    const listed = await this.#does(city, '/aftercare/providers', {
      source: 'city',
      sourceId: org,
      name: `Support by ${org}`,
      organisation: org,
      services: ['OST', 'HARM_REDUCTION'],
      areas: ['IL-COOK'],
      sexes,
      minAge: 18,
      maxAge: null,
      languages: ['en'],
      ost: true,
      capacity,
      from: null,
      to: null,
      licence: null,
    });
    const agreed = await this.#does(city, '/aftercare/partners', {
      org,
      providerIds: [listed.providerId],
      takes: ['AFTERCARE'],
      capacity,
      agreedFrom: calendarDate('2026-01-01'),
    });
    partner.partnerId = agreed.partnerId;
    await this.house.settle();
  }

  async #does(caller: Caller, path: string, body: object = {}) {
    const answer = await caller.post(path, body);
    if (answer.status >= 300)
      throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
}

/** Ten partners share the places; every fourth takes women only, where there are so many. */
function partnersWith(places: number): readonly Partner[] {
  const many = Math.min(10, places);
  return Array.from({ length: many }, (_, n) => ({
    org: `ngo-${n}`,
    sexes: n % 4 === 3 ? ['F'] : ['F', 'M'],
    capacity: Math.floor(places / many) + (n < places % many ? 1 : 0),
    partnerId: '',
  }));
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<unknown>) {
  for (let from = 0; from < items.length; from += atOnce)
    await Promise.all(items.slice(from, from + atOnce).map(work));
}

export const aDay = 24 * 60;
