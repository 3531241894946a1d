import {
  addDays,
  dateOf,
  type EventDefinition,
  type PathwayRef,
  utc,
} from '@throughcare/contracts';
import { type AnyReaction, shown, type View, whereItStands } from '@throughcare/record';
import { id, organisationOf } from '@throughcare/testing';
import type { Expectation, MergingCase, Records } from '@throughcare/testing/merging';
import { pathway } from '../src/domain/document.ts';
import type { CourtEvent } from '../src/domain/events.ts';
import type { FactKind } from '../src/domain/facts/state.ts';
import { merging } from '../src/domain/merging.ts';
import type { Pathway } from '../src/domain/pathway/state.ts';
import { followUps } from '../src/followUps/index.ts';
import { reactions } from '../src/reactions/index.ts';
import { type CourtDiversionSettings, courtDiversionSettings } from '../src/settings.ts';
import { at, commandNamed, drugCourtTerms } from './storyOfAnOrder.ts';

type Court = Records<Pathway, CourtEvent, CourtDiversionSettings>;
type Seen = Expectation<Pathway>;

export const reactionTo = (name: string): AnyReaction => {
  const reaction = reactions.find(({ to }: { to: EventDefinition }) =>
    to.type.endsWith(`.${name}.v1`),
  );
  if (!reaction) throw new Error(`nobody hears ${name}`);
  return reaction;
};

/** One referral and the order that comes of it: a court, a provider and an assessor of its own hold it. */
export class Ordered {
  readonly #records: Court;
  readonly #n: number;
  readonly home: string;

  constructor(records: Court, home: string, n: number) {
    this.#records = records;
    this.home = home;
    this.#n = n;
  }
  get referralId(): string {
    return id(`referral ${this.#n}`);
  }
  get provider(): string {
    return `provider-${this.#n}`;
  }
  get assessor(): string {
    return `assessor-${this.#n}`;
  }
  get clerk() {
    return at('DCC', `court-${this.#n}`);
  }
  get judge() {
    return at('JUDGE', `court-${this.#n}`);
  }
  /** Its newest order on a record that decides, and where that is; undefined where none does now. */
  get standing() {
    for (const ref of this.#records.refs()) {
      const state = this.#records.state(ref);
      const order = merging.decides(state) && this.ordersOf(state).at(-1);
      if (order) return { ref, state, order };
    }
    return undefined;
  }
  /** Its orders as anybody has them, the one that others follow first. */
  ordersOf(state: Pathway) {
    return Object.values(state.orders)
      .filter(({ referralId }) => referralId === this.referralId)
      .sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
  }
  routed(): void {
    this.#records.heard(reactionTo('referral.routed'), this.home, {
      referralId: this.referralId,
      to: 'court-diversion',
      programmeCode: 'DC',
      caseRef: null,
      court: null,
      area: null,
    });
  }
  /** Whether the command was taken where the order stands. */
  does(who: ReturnType<typeof at>, name: string, body: object = {}, params = {}): boolean {
    const { ref, order } = this.standing ?? {};
    return (
      ref !== undefined &&
      order !== undefined &&
      this.#records.command(commandNamed(name), ref, who, body, {
        orderId: order.id,
        ...params,
      }) === null
    );
  }
  sees(view: 'order' | 'hearing', thing: string, who = this.clerk): (state: Pathway) => boolean {
    const asking = {
      actor: who,
      now: this.#records.now,
      organisation: organisationOf(who.org, 'COURT'),
      hash: id,
    };
    return (state) =>
      shown(pathway.views[view] as View<Pathway>, state, thing, asking) !== undefined;
  }
  expects(what: string, holds: Seen['holds']): Seen {
    return { what: `${what} of referral ${this.#n}`, home: this.home, holds };
  }
}

/** How far an order comes at once, by its number: the holders that come on the way must reach it ever after. */
const stages: readonly ((one: Ordered) => readonly Seen[])[] = [
  (one) => {
    one.routed();
    return [
      one.expects('the one candidate, seen and listed', (state) => {
        const [order, ...more] = one.ordersOf(state).filter(({ renews }) => renews === null);
        const listed = whereItStands(pathway, state, courtDiversionSettings()).index.some(
          ({ item }) => item === order?.id,
        );
        return !!order && more.length === 0 && listed && one.sees('order', order.id)(state);
      }),
    ];
  },
  (one) => {
    const screened = { eligible: true, assessorOrg: one.assessor };
    if (!one.does(one.clerk, 'determine-eligibility', screened)) return [];
    const { order } = one.standing ?? {};
    const assessor = at('ASSR', one.assessor);
    return [one.expects('what the assessor sees', one.sees('order', order?.id ?? '', assessor))];
  },
  (one) => {
    const file = at('IMPORT', one.clerk.org);
    one.does(file, 'determine-suitability', { suitable: true, basis: 'ATTESTED' });
    const asked = { providerOrg: one.provider, area: 'IL-COOK' };
    if (!one.does(one.clerk, 'request-place', asked)) return [];
    const { order } = one.standing ?? {};
    const provider = at('PROV', one.provider);
    return [one.expects('what the provider sees', one.sees('order', order?.id ?? '', provider))];
  },
  (one) => {
    const { provider: treatmentDirectorOrg } = one;
    one.does(at('PROV', one.provider), 'confirm-place', {
      heldUntil: '2027-01-01T00:00:00.000Z',
      confirmation: 'letter',
    });
    one.does(one.judge, 'offer-order');
    one.does(at('IMPORT', one.clerk.org), 'record-answer', {
      answer: 'CONSENTED',
      basis: 'ATTESTED',
    });
    one.does(one.judge, 'issue-order', { ...drugCourtTerms, treatmentDirectorOrg });
    return setsHearing(one, 'REVIEW');
  },
  (one) => {
    const failed = { reason: 'SOURCE_FAILED', basis: 'ATTESTED' };
    const before = one.standing?.order.id;
    one.does(at('IMPORT', one.clerk.org), 'revoke-order', failed);
    if (!one.does(one.clerk, 'renew-order')) return [];
    const { order } = one.standing ?? {};
    return [before, order?.id].map((orderId) =>
      one.expects('the renewed order', one.sees('order', orderId ?? '')),
    );
  },
];

function setsHearing(one: Ordered, type: string): readonly Seen[] {
  const { order } = one.standing ?? {};
  if (
    !order ||
    !one.does(one.judge, 'schedule-hearing', { type, at: addDays(order.receivedAt, 300) })
  )
    return [];
  const hearing = Object.values(one.standing?.state.hearings ?? {})
    .filter(({ orderId }) => orderId === order.id)
    .at(-1);
  return [one.expects('the hearing', one.sees('hearing', hearing?.id ?? '', one.judge))];
}

/** What its holder does next where it stands, and what must be seen of that ever after. */
function goesOn(one: Ordered): readonly Seen[] {
  const { order, state } = one.standing ?? {};
  if (!order || !state) return [];
  if (order.court === null) {
    const holds = (later: Pathway) => later.orders[order.id]?.court === one.clerk.org;
    return one.does(one.clerk, 'take-up-candidate') ? [one.expects('its court', holds)] : [];
  }
  const set = Object.values(state.hearings).find(
    (hearing) => hearing.orderId === order.id && !hearing.cancelled,
  );
  if (!set) return setsHearing(one, 'STATUS');
  const cancelled = { reason: 'COURT' };
  if (!one.does(one.clerk, 'cancel-hearing', cancelled, { hearingId: set.id })) return [];
  const holds = (later: Pathway) => later.hearings[set.id]?.cancelled != null;
  return [one.expects('the cancelled hearing', holds)];
}

type Word = { readonly name: string; readonly kind: FactKind; readonly data: object };
/** What may be told of an order on its way, by number; about the order, its referral, or the person. */
const words = (one: Ordered, orderId: string, today: string, reportId: string): readonly Word[] => [
  {
    name: 'treatment.start-confirmed',
    kind: 'TREATMENT_STARTED',
    data: { orderId, providerOrg: one.provider, startedOn: today },
  },
  { name: 'treatment.broken-off', kind: 'TREATMENT_BROKEN_OFF', data: { orderId, on: today } },
  {
    name: 'place.confirmed',
    kind: 'PLACE_CONFIRMED',
    data: { orderId, providerOrg: one.provider },
  },
  {
    name: 'referral.withdrawn',
    kind: 'REFERRAL_WITHDRAWN',
    data: { referralId: one.referralId },
  },
  { name: 'prisoner.received', kind: 'RECEIVED_IN_CUSTODY', data: { reason: 'ADMISSION' } },
  { name: 'death.verified', kind: 'DEATH_VERIFIED', data: { reportId } },
  { name: 'death.retracted', kind: 'DEATH_RETRACTED', data: { reportId } },
];

export const mergingCase: MergingCase<Pathway, CourtEvent, CourtDiversionSettings> = {
  service: 'court-diversion',
  type: pathway,
  merging,
  settings: courtDiversionSettings(),
  followUps,
  reactions: { merged: reactionTo('person.merged'), unmerged: reactionTo('person.unmerged') },
  make(records, ref, n) {
    const one = new Ordered(records, ref, n);
    return stages.slice(0, 1 + (n % stages.length)).flatMap((stage) => stage(one));
  },
  late(records, stream, home, n) {
    const one = new Ordered(records, home, n);
    const known = records.refs().flatMap((ref) => one.ordersOf(records.state(ref)));
    const day = records.now;
    const told = words(one, known.at(-1)?.id ?? '', dateOf(day, utc), id(`report ${stream}`));
    const { name, kind, data } = told[Number(day.slice(14, 16)) % told.length] as Word;
    if ('orderId' in data && known.length === 0) return goesOn(one);
    records.heard(reactionTo(name), stream as PathwayRef, data);
    const heardAt = day;
    const aboutPerson = !('orderId' in data || 'referralId' in data);
    const word = {
      what: `${name} at ${heardAt}`,
      home: aboutPerson ? stream : home,
      holds: ({ facts }: Pathway) =>
        Object.values(facts).some((fact) => fact.kind === kind && fact.at === heardAt),
    };
    return [word, ...goesOn(one)];
  },
};
