import { addDaysToDate, type CalendarDate, dateOf, utc } from '@throughcare/contracts';
import { idIn, type Json } from './caller.ts';
import { assess, openPerson, refer } from './intake.ts';
import type { Journey } from './journey.ts';
import type { Story } from './story.ts';

export const provider = 'provider-riverside';

/** A person's order at the court, and who works on it. */
export class OrderAt {
  readonly journey: Story;
  readonly ref: string;
  readonly orderId: string;

  constructor(journey: Story, ref: string, orderId: string) {
    this.journey = journey;
    this.ref = ref;
    this.orderId = orderId;
  }
  get path(): string {
    return `/court-diversion/people/${this.ref}/orders/${this.orderId}`;
  }
  does(part: Parameters<Story['as']>[0], step: string, body: object = {}): Promise<Json> {
    return this.journey.as(part).does(`${this.path}/${step}`, body);
  }
  seen(): Promise<Json> {
    return this.journey.as('clerk').sees(this.path);
  }
  async state(): Promise<unknown> {
    return (await this.seen()).state;
  }
  /** The court's open tasks about this order, by code. */
  async tasks(): Promise<readonly unknown[]> {
    const tasks = await this.journey.as('clerk').lists('/court-diversion/tasks?limit=200');
    return tasks.filter(({ orderId }) => orderId === this.orderId).map(({ code }) => code);
  }
  /** The treatment episode at the provider's side. */
  async episode(): Promise<Json> {
    const episodes = await this.journey
      .as('provider')
      .lists(`/aftercare/people/${this.ref}/treatment-episodes`);
    const episode = episodes.find(({ orderId }) => orderId === this.orderId);
    if (!episode) throw new Error('the provider sees no episode of this order');
    return episode;
  }
  /** A step of another provider on its own episode of this order. */
  async doesAt(part: Parameters<Story['as']>[0], step: string, body: object = {}): Promise<Json> {
    const caller = this.journey.as(part);
    const episodes = await caller.lists('/aftercare/treatment-episodes?limit=200');
    const mine = episodes.filter(({ orderId }) => orderId === this.orderId).at(-1);
    const episodeId = idIn(mine ?? {}, 'episodeId');
    const done = await caller.does(`/aftercare/treatment-episodes/${episodeId}/${step}`, body);
    await this.journey.settle();
    return done;
  }
  async providerDoes(step: string, body: object = {}): Promise<Json> {
    const episodeId = idIn(await this.episode(), 'episodeId');
    const done = await this.journey
      .as('provider')
      .does(`/aftercare/treatment-episodes/${episodeId}/${step}`, body);
    await this.journey.settle();
    return done;
  }
}

/** The order that a routed referral became; its candidate's id is the order's from the first step on. */
export async function orderOf(
  journey: Story,
  ref: string,
  referralId: string,
  clerk: Parameters<Story['as']>[0] = 'clerk',
): Promise<OrderAt> {
  const orders = await journey
    .as(clerk)
    .lists(`/court-diversion/people/${ref}/orders?referralId=${referralId}`);
  return new OrderAt(journey, ref, idIn(orders[0] ?? {}, 'orderId'));
}

/** In so many days from now. */
export const inDays = (journey: Story, days: number): CalendarDate =>
  addDaysToDate(dateOf(journey.now, utc), days);

export const drugCourtTerms = (journey: Story, startWithin = 14) => ({
  orderNumber: '26-DC-0114',
  startBy: inDays(journey, startWithin),
  endDate: inDays(journey, 360),
  treatmentDirectorOrg: provider,
  reviewIntervalDays: 30,
  conditions: ['TREATMENT', 'REVIEW_HEARINGS'],
  preconditions: ['HIGH_RISK_HIGH_NEED', 'VOLUNTARY_AFTER_COUNSEL'],
});

/** Words of the law that stay with the court. */
export const legal = {
  offence: 'possession of a controlled substance, case of the blue suitcase',
  counsel: 'Counsel Bartholomew Inkwell',
};

/** From a person in the dock to an order that waits for treatment to start; each actor does their step. */
export async function issuedOrder(
  journey: Story,
  options: {
    readonly ref?: string;
    readonly startWithin?: number;
    /** Stops there instead of going on to the order. */
    readonly until?: 'SUITABLE' | 'OFFERED';
  } = {},
): Promise<OrderAt> {
  const ref = options.ref ?? (await openPerson(journey));
  const referralId = await refer(journey, journey.as('clerk'), ref, {
    programmeCode: 'DC',
    to: 'court-diversion',
  });
  const assessmentId = await assess(journey, ref, referralId);
  const order = await orderOf(journey, ref, referralId);
  await order.does('clerk', 'take-up');
  await order.does('prosecutor', 'determine-eligibility', {
    eligible: true,
    offences: [{ code: 'X-1', description: legal.offence }],
    assessorOrg: 'intake-city',
  });
  await order.does('assessor', 'determine-suitability', { suitable: true, assessmentId });
  if (options.until === 'SUITABLE') return order;
  await order.does('clerk', 'request-place', { providerOrg: provider, area: 'IL-COOK' });
  await journey.settle();
  await order.providerDoes('confirm-place', {
    heldUntil: `${inDays(journey, 14)}T17:00:00.000Z`,
  });
  await order.does('judge', 'offer');
  if (options.until === 'OFFERED') return order;
  await order.does('counsel', 'record-answer', {
    answer: 'CONSENTED',
    informed: true,
    voluntary: true,
    pleaType: 'POST_PLEA',
    counsel: legal.counsel,
  });
  await order.does('judge', 'issue', drugCourtTerms(journey, options.startWithin));
  await journey.settle();
  return order;
}

/** Deferred under § 35 BtMG: the prosecution issues, the person proves start and continuation. */
export async function deferred(journey: Journey): Promise<OrderAt> {
  const order = await issuedOrder(journey, { until: 'OFFERED' });
  await order.does('counsel', 'record-answer', {
    answer: 'CONSENTED',
    informed: true,
    voluntary: true,
    pleaType: 'POST_PLEA',
    counsel: 'Counsel',
  });
  await order.does('prosecutor', 'issue', {
    orderNumber: '26-35-0114',
    profile: 'GERMANY_35_BTMG',
    startBy: inDays(journey, 14),
    endDate: inDays(journey, 360),
    treatmentDirectorOrg: provider,
    treatmentPlace: 'Fachklinik',
    preconditions: [
      'OFFENCE_BECAUSE_OF_DEPENDENCE',
      'COURT_AGREES',
      'IN_TREATMENT_OR_START_GUARANTEED',
    ],
    sentenceMonths: 20,
    proofDueOn: [inDays(journey, 30), inDays(journey, 120)],
  });
  await journey.settle();
  await journey.pass({ days: 5 });
  return order;
}
