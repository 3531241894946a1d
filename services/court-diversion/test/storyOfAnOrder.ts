import type { Role } from '@throughcare/contracts';
import { type Actor, type AnyCommand, refOf } from '@throughcare/record';
import { actor, boundAccount, id, ref, Story } from '@throughcare/testing';
import { commands } from '../src/commands/index.ts';
import { issueOrder } from '../src/commands/order/issueOrder.ts';
import { pathway } from '../src/domain/document.ts';
import type { CourtEvent } from '../src/domain/events.ts';
import { type OrderState, orderState } from '../src/domain/order/orderState.ts';
import type { Pathway } from '../src/domain/pathway/state.ts';
import type { Referral } from '../src/domain/referral/state.ts';
import { reactions } from '../src/reactions/index.ts';
import { onAccountBound } from '../src/reactions/onAccountBound.ts';
import { type CourtDiversionSettings, courtDiversionSettings } from '../src/settings.ts';

export const court = 'court-26';
export const provider = 'provider-riverside';
export const at = (role: Role, org = court): Actor => actor(role, org);
export const referralId = id('referral');
export const assessmentId = id('assessment');

/** The terms of an order that stands under the drug-court regime. */
export const drugCourtTerms = {
  orderNumber: '26-114',
  startBy: '2026-01-26',
  endDate: '2027-01-05',
  treatmentDirectorOrg: provider,
  reviewIntervalDays: 30,
  conditions: ['TREATMENT', 'REVIEW_HEARINGS'],
  preconditions: ['HIGH_RISK_HIGH_NEED', 'VOLUNTARY_AFTER_COUNSEL'],
};

/** One order's story in the words of the court; each step runs the real command or reaction. */
export class OrderStory {
  readonly story: Story<Pathway, CourtEvent, CourtDiversionSettings>;
  #sequence = 0;

  constructor(settings: Parameters<typeof courtDiversionSettings>[0] = {}) {
    this.story = new Story(pathway, courtDiversionSettings(settings), ref('person')).heard(
      onAccountBound,
      boundAccount(self.subject),
    );
  }
  get orderId(): string {
    const [order] = Object.values(this.story.state.orders);
    if (!order) throw new Error('no candidate yet');
    return order.id;
  }
  get order() {
    const order = this.story.state.orders[this.orderId];
    if (!order) throw new Error('no candidate yet');
    return order;
  }
  /** The last request for a place, whose id its treatment episode has. */
  get requestId(): string {
    return this.order.placeRequests.at(-1)?.id ?? id('episode');
  }
  get state(): OrderState {
    return orderState(this.order, this.story.state.facts);
  }
  get tasks(): string[] {
    return Object.values(this.story.state.tasks)
      .map((task) => task.code)
      .sort();
  }
  get refusal(): string | undefined {
    return this.story.last.refusal?.code;
  }
  get published(): string[] {
    return this.story.last.published.map(({ definition }) =>
      definition.type.replace('org.throughcare.court-diversion.', ''),
    );
  }
  at(moment: string): this {
    this.story.at(moment);
    return this;
  }
  tick(moment: string): this {
    this.story.tick(moment);
    return this;
  }
  /** Gives a command by its name; refusals show in `refusal`. */
  asks(who: Actor, name: string, body: object = {}, params: Record<string, string> = {}): this {
    const command = commandNamed(name);
    this.story.command(command, who, { orderId: this.orderId, ...params }, body);
    return this;
  }
  /** Hears an event by its name without service and version. */
  hears(name: string, data: object, sequence = ++this.#sequence): this {
    const reaction = reactions.find(({ to }) => to.type.endsWith(`.${name}.v1`));
    if (!reaction) throw new Error(`nobody hears ${name}`);
    this.story.heard(reaction, data, sequence);
    return this;
  }
  routed(programmeCode = 'DC', to: Partial<Referral['routedTo']> = {}): this {
    return this.hears('referral.routed', {
      referralId,
      to: 'court-diversion',
      programmeCode,
      source: 'COURT',
      urgency: 'ROUTINE',
      caseRef: null,
      court: to.court ?? null,
      area: to.area ?? null,
    });
  }
  eligible(): this {
    return this.asks(at('PROS'), 'determine-eligibility', {
      eligible: true,
      offences: [{ code: 'X-1', description: 'possession of a small amount' }],
    });
  }
  suitable(): this {
    return this.hears('assessment.completed', {
      assessmentId,
      suitable: 'YES',
      recommendedPathway: 'COURT_SUPERVISED_TREATMENT',
      on: this.story.now.slice(0, 10),
    }).asks(at('ASSR'), 'determine-suitability', { suitable: true, assessmentId });
  }
  placed(): this {
    return this.asks(at('DCC'), 'request-place', {
      providerOrg: provider,
      area: 'IL-COOK',
    }).answered('confirmed', { heldUntil: '2026-01-19T09:00:00.000Z' });
  }
  /** A provider's answer about the place that was asked for last, or about the one that is named. */
  answered(name: 'confirmed' | 'refused', more: object = {}): this {
    return this.hears(`place.${name}`, {
      orderId: this.orderId,
      episodeId: this.requestId,
      providerOrg: provider,
      ...(name === 'confirmed' ? {} : { reasonCode: 'NO_CAPACITY', couldTake: [] }),
      ...more,
    });
  }
  consented(): this {
    return this.asks(at('JUDGE'), 'offer-order').asks(at('DCC'), 'record-answer', {
      answer: 'CONSENTED',
      informed: true,
      voluntary: true,
      pleaType: 'POST_PLEA',
      counsel: 'Counsel Example',
    });
  }
  /** From nothing to consent. */
  toConsent(programmeCode = 'DC'): this {
    return this.routed(programmeCode).eligible().suitable().placed().consented();
  }
  issued(terms: object = {}): this {
    return this.asks(at('JUDGE'), issueOrder.name, { ...drugCourtTerms, ...terms });
  }
  toIssued(): this {
    return this.toConsent().issued();
  }
  started(startedOn = '2026-01-10'): this {
    return this.hears('treatment.start-confirmed', {
      orderId: this.orderId,
      episodeId: this.requestId,
      providerOrg: provider,
      startedOn,
    });
  }
  brokenOff(on: string): this {
    return this.hears('treatment.broken-off', {
      orderId: this.orderId,
      episodeId: this.requestId,
      on,
      reasonGroup: 'PERSON_LEFT',
    });
  }
  resumed(on: string): this {
    return this.hears('treatment.resumed', {
      orderId: this.orderId,
      episodeId: this.requestId,
      on,
    });
  }
  hearing(type: string, moment: string): string {
    this.asks(at('DCC'), 'schedule-hearing', { type, at: moment });
    const hearing = Object.values(this.story.state.hearings).at(-1);
    if (!hearing) throw new Error(`no hearing: ${this.refusal}`);
    return hearing.id;
  }
}

export const commandNamed = (name: string): AnyCommand => {
  const command = commands.find((one) => one.name === name);
  if (!command) throw new Error(`no command ${name}`);
  return command;
};
export const person = refOf(ref('person'));
/** The person that these stories are about. */
export const self: Actor = actor('PERSON', 'public');
