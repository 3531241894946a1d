import type { ServiceName } from '@throughcare/contracts';

/** A thing of a person that commands name: its id by the parameter of a path, and what stands there. */
export type Item = {
  readonly service: ServiceName;
  readonly param: string;
  readonly id: string;
  /** Parameters of paths that come before it. */
  readonly within: Readonly<Record<string, string>>;
  /** How it stands, coarsely: which of its fields say something. */
  readonly stands: string;
  /** When it is set for; null where it has no time. */
  readonly at: string | null;
  /** Organisations that are named in it. */
  readonly orgs: readonly string[];
};

type Things = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
type Row = readonly [service: ServiceName, collection: string, param: string];

/** Where each service keeps what its paths name. */
const collections: readonly Row[] = [
  ['intake', 'referrals', 'referralId'],
  ['intake', 'screenings', 'screeningId'],
  ['intake', 'consents', 'consentId'],
  ['intake', 'agreements', 'agreementId'],
  ['intake', 'claimCodes', 'claimCodeId'],
  ['intake', 'accounts', 'bindingId'],
  ['intake', 'deaths', 'reportId'],
  ['intake', 'duplicates', 'duplicateId'],
  ['intake', 'mismatches', 'mismatchId'],
  ['intake', 'guardians', 'guardianId'],
  ['intake', 'reviews', 'itemId'],
  ['court-diversion', 'orders', 'orderId'],
  ['court-diversion', 'hearings', 'hearingId'],
  ['prison-program', 'episodes', 'episodeId'],
  ['prison-program', 'enrolments', 'enrolmentId'],
  ['prison-program', 'osts', 'ostId'],
  ['aftercare', 'episodes', 'episodeId'],
  ['aftercare', 'placements', 'placementId'],
  ['aftercare', 'offers', 'offerId'],
  ['aftercare', 'cases', 'caseId'],
];

const orgShape = /"((?:court|prison|provider|ngo|intake)-[a-z]+)"/g;

const orgsIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(orgShape)].map(([, org = '']) => org)),
];

/** `accepted consent=2 status:ON_PROGRAMME`: a step that was taken is there, one that was not is null. */
export function standsAs(thing: object): string {
  const { steps, status, changes } = thing as {
    readonly steps?: readonly unknown[];
    readonly status?: string;
    readonly changes?: readonly unknown[];
  };
  // Where the last step says where it stands, the rest makes no difference.
  if (status !== undefined) return `is ${status}`;
  const last = steps?.at(-1) ?? changes?.at(-1);
  if (last !== undefined && kindOf(last) !== '') return `is ${kindOf(last)}`;
  const said = Object.entries(thing).flatMap(([name, value]) => {
    if (value === null || value === undefined || value === false) return [];
    if (name === 'status' || name === 'kind') return [`${name}:${value}`];
    if (typeof value === 'string') return [name];
    if (Array.isArray(value)) {
      const last: unknown = value.at(-1);
      const kind = kindOf(last);
      const open =
        typeof last === 'object' && last !== null
          ? Object.entries(last)
              .filter(([, one]) => one === null)
              .map(([of]) => of)
              .join('')
          : '';
      return value.length === 0 ? [] : [`${name}=${Math.min(value.length, 2)}${kind}${open}`];
    }
    if (typeof value === 'object') return Object.keys(value).length === 0 ? [] : [`${name}`];
    return [];
  });
  return said.join(' ');
}

const setFor = (thing: object): string | null =>
  'at' in thing && typeof thing.at === 'string' ? thing.at : null;

/** What the last of several says it is. */
function kindOf(last: unknown): string {
  if (typeof last !== 'object' || last === null) return '';
  const said = last as Readonly<Record<string, unknown>>;
  return String(said.kind ?? said.to ?? said.as ?? '');
}

/** All organisations that a record names. */
export const orgsNamedIn = (state: object): readonly string[] => orgsIn(JSON.stringify(state));

/** All that commands may name of a person in one service. */
export function itemsOf(service: ServiceName, state: object): readonly Item[] {
  const found: Item[] = [];
  for (const [of, collection, param] of collections) {
    if (of !== service) continue;
    const things = (state as Things)[collection] ?? {};
    for (const [id, thing] of Object.entries(things)) {
      const text = JSON.stringify(thing);
      const one = {
        service,
        id,
        within: {},
        stands: standsAs(thing as object),
        at: setFor(thing as object),
        orgs: orgsIn(text),
      };
      found.push({ ...one, param });
      found.push(...nested(service, param, id, thing as object, one.orgs));
    }
  }
  return found;
}

/** Proofs of an order, appointments and enquiries: things within things. */
function nested(
  service: ServiceName,
  param: string,
  id: string,
  thing: object,
  orgs: readonly string[],
): readonly Item[] {
  const [from, name] =
    param === 'orderId'
      ? ['proofs', 'proofId']
      : param === 'caseId'
        ? ['appointments', 'appointmentId']
        : ['', ''];
  const inner = Object.values(((thing as Things)[from] ?? {}) as Record<string, { id: string }>);
  return inner.map((one) => ({
    service,
    param: name,
    id: one.id,
    within: { [param]: id },
    stands: standsAs(one),
    at: setFor(one),
    orgs,
  }));
}
