import type { AreaCode, Organisation } from '@throughcare/contracts';
import {
  type Asking,
  each,
  type Grants,
  hasRole,
  isBound,
  type PlainRelationName,
  type Relation,
  relation,
  speaksFor,
  worksIn,
} from '@throughcare/record';
import type { Order } from '../order/state.ts';
import { type ActingRole, rolesFor, rowsFrom } from '../order/transitions.ts';
import type { Pathway } from '../pathway/state.ts';
import { hasNoPart } from '../place/state.ts';
import type { Done } from '../step/done.ts';

type ToOrder = Relation<Pathway, { readonly orderId: string }>;
type OfHearing = { readonly hearingId: string };
type OfTask = { readonly taskId: string };
type OfProof = { readonly proofId: string };

/** A relation to the order that is named. To one that is not there nobody has any. */
const toOrder = (
  name: PlainRelationName,
  holds: (order: Order, asking: Asking, state: Pathway) => boolean,
  because?: string,
): ToOrder =>
  relation(
    name,
    (state, asking) => {
      const order = state.orders[asking.params.orderId];
      return order !== undefined && holds(order, asking, state);
    },
    because,
  );

/** The person's own record here. */
export const self: Relation<Pathway> = relation('SELF', (state, { actor }) =>
  isBound(state, actor),
);

export const selfOnOrder = toOrder('SELF', (_order, asking, state) => self.holds(state, asking));

export const holdsOrder = toOrder('HOLDS_ORDER', ({ court }, { actor }) => court === actor.org);

/** Whether intake routed the referral to a court that may be this caller's: to one by name, or to those of an area. */
const routedHere = (
  { referralId }: Order,
  { referrals }: Pathway,
  by: { court(named: string): boolean; area(where: AreaCode | null): boolean },
): boolean => {
  const { court = null, area = null } = referrals[referralId]?.routedTo ?? {};
  return court === null ? by.area(area) : by.court(court);
};

export const hears = toOrder(
  'HEARS',
  (order, { actor, organisation }, state) =>
    order.court === null &&
    routedHere(order, state, {
      court: (named) => named === actor.org,
      area: (where) => worksIn(organisation, where),
    }),
  'routed to this court by name, or to an area that its organisation works in, and taken up by none',
);

export const assigned = toOrder(
  'ASSIGNED',
  ({ assessorOrg }, { actor }) => assessorOrg === actor.org,
  'an assessor of the organisation that the legal screen named',
);

export const treats = toOrder(
  'TREATS',
  (order, { actor }) => providersOf(order).includes(actor.org),
  'was asked for a place, holds one, or is the treatment director; not once it refused, took the place back or another treats',
);

/** Of a court or of those who bring cases to one, or speaking for others. */
const bringsCases = (organisation: Organisation | null): boolean =>
  organisation !== null &&
  (['COURT', 'PROSECUTION', 'PROBATION'].includes(organisation.kind) ||
    organisation.speaksFor.length > 0);

export const source = toOrder(
  'SOURCE',
  (order, asking, state) => {
    const { actor, organisation } = asking;
    const { court, importedBy } = order;
    if (court !== null) return court === actor.org || importedBy === actor.org;
    // A file may be another organisation's than the court whose cases it brings.
    return routedHere(order, state, {
      court: (named) => speaksFor(asking, named),
      area: (where) => bringsCases(organisation) && worksIn(organisation, where),
    });
  },
  'what no court holds yet where it works, what it brought, and what its own court holds',
);

/** An office goes on seeing that its word is here, also where it has no part in the order any more. */
export const ownStatement = toOrder(
  'OWN_STATEMENT',
  (order, { actor }, state) =>
    [
      order.suitability?.done,
      order.place?.done,
      ...order.formerPlaces.map(({ done }) => done),
      ...order.nonCompliance.map(({ done }) => done),
      ...order.enquiries.map(({ answer }) => answer?.done),
      ...Object.values(state.hearings)
        .filter(({ orderId }) => orderId === order.id)
        .map(({ report }) => report?.received?.done),
    ].some((done) => saidBy(actor, done)),
  'found suitability, confirmed a place, answered or reported',
);

const saidBy = ({ org, roles }: Asking['actor'], done: Done | undefined): boolean =>
  done !== undefined && done.org === org && roles.includes(done.role);

/** The providers that an order has anything to do with. */
const providersOf = (order: Order): string[] =>
  [
    ...order.placeRequests.map(({ providerOrg }) => providerOrg),
    order.place?.providerOrg ?? null,
    order.terms?.treatmentDirectorOrg ?? null,
  ].filter((org): org is string => org !== null && !hasNoPart(order, org));

/** Who brings cases to a court, and takes up candidates that none holds yet. */
export const takingUp = ['DCC', 'PROS', 'DEF', 'PROB'] as const;

/** Tasks and proofs are for the desk of a court, where its assessors have no part. */
export const atDesk = (one: ToOrder): ToOrder => ({
  ...one,
  holds: (state, asking) => hasRole(asking.actor, 'JUDGE', ...takingUp) && one.holds(state, asking),
});

/** The relations of each role to an order. */
export const relationsOf = {
  JUDGE: [holdsOrder],
  ...each(takingUp, holdsOrder, hears),
  ASSR: [holdsOrder, assigned],
  ...each(['PROV', 'NGOC'], treats),
  PERSON: [selfOnOrder],
  IMPORT: [source],
} as const satisfies Readonly<Record<ActingRole, readonly [ToOrder, ...ToOrder[]]>>;

/** Every relation by which somebody sees something of an order. */
export const seenBy: readonly ToOrder[] = [
  holdsOrder,
  hears,
  assigned,
  treats,
  source,
  selfOnOrder,
  ownStatement,
];

/**
 * Who gives a command on an order: the roles of its rows in the table of transitions, each by its relations. What no court
 * holds is a candidate that nobody has screened: HEARS is a relation only to what can be done with that.
 */
export const byOnOrder = (command: string): Grants<Pathway, { readonly orderId: string }> => {
  const ofCandidates = rowsFrom('CANDIDATE', command).length > 0;
  const by = (role: ActingRole): readonly ToOrder[] =>
    relationsOf[role].filter((one) => ofCandidates || one !== hears);
  return Object.fromEntries(rolesFor(command).map((role) => [role, by(role)]));
};

const { JUDGE, DCC, PROS, DEF, PROB } = relationsOf;
/** Who works at a court, each by the relations of the role. */
export const courtStaff = { JUDGE, DCC, PROS, DEF, PROB };

/** A relation to the order that something else is about. */
const about =
  <Params>(orderOf: (state: Pathway, params: Params) => string | undefined) =>
  ({ name, because, holds }: ToOrder): Relation<Pathway, Params> =>
    relation(
      name as PlainRelationName,
      (state, asking) => {
        const orderId = orderOf(state, asking.params);
        return orderId !== undefined && holds(state, { ...asking, params: { orderId } });
      },
      because,
    );
export const toHearing = about<OfHearing>(
  ({ hearings }, { hearingId }) => hearings[hearingId]?.orderId,
);
export const toTask = about<OfTask>(({ tasks }, { taskId }) => tasks[taskId]?.orderId);

export const toProof = about<OfProof>(
  ({ orders }, { proofId }) =>
    Object.values(orders).find(({ proofs }) => proofs.some(({ id }) => id === proofId))?.id,
);

/** A relation to some order of the person. */
export const toSomeOrder = ({ name, because, holds }: ToOrder): Relation<Pathway> =>
  relation(
    name as PlainRelationName,
    (state, asking) =>
      Object.keys(state.orders).some((orderId) => holds(state, { ...asking, params: { orderId } })),
    because,
  );

/** The office whose report came before this hearing. */
export const reported: Relation<Pathway, OfHearing> = relation(
  'OWN_STATEMENT',
  ({ hearings }, { params, actor }) =>
    saidBy(actor, hearings[params.hearingId]?.report?.received?.done),
  'wrote the progress report',
);
