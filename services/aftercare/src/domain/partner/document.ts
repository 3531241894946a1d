import { OrgId } from '@throughcare/contracts';
import { type DocumentType, hasRole } from '@throughcare/record';
import { z } from 'zod';
import type { AftercareSettings } from '../../settings.ts';
import type { Listing } from '../provider/document.ts';

/** What a partner has agreed to. Source: domain reference G8, G10. */
export const Agreement = z.strictObject({
  org: OrgId,
  providerIds: z
    .array(z.uuid())
    .min(1)
    .max(200)
    .meta({ description: 'Its entries in the directory' }),
  takes: z
    .array(z.enum(['AFTERCARE', 'TREATMENT']))
    .min(1)
    .max(2)
    .meta({ description: 'Offers after release, places under an order, or both' }),
  capacity: z.int().nonnegative().max(100_000).nullable().meta({
    description: 'People at the same time, open offers included; null: not stated',
  }),
  answerWorkingDays: z.int().positive().max(30).nullable().default(null).meta({
    description:
      'Its time for an ordinary offer; never past the release. Null: as the settings say',
  }),
  urgentAnswerMinutes: z.int().positive().max(1440).nullable().default(null).meta({
    description:
      'Its time where the release is today, unplanned or past; counts where it is shorter than the settings say. Null: as they say',
  }),
  takesUrgent: z.boolean().default(true),
  agreedFrom: z.iso.date(),
  agreedTo: z.iso.date().nullable().default(null),
});
export type Agreement = z.output<typeof Agreement>;

/** The part of a listing that matching reads. */
export type Served = Pick<
  Listing,
  'services' | 'areas' | 'sexes' | 'minAge' | 'maxAge' | 'languages' | 'ost' | 'capacity'
> & { readonly providerId: string };

export type Partner = {
  readonly id: string;
  readonly agreement: Agreement | null;
  /** The toggle of G8: a partner that is full closes its door without giving up the agreement. */
  readonly open: boolean;
  readonly served: readonly Served[];
};
export type PartnerEvent =
  | { type: 'partner-agreed'; agreement: Agreement }
  | { type: 'door-set'; open: boolean }
  | { type: 'listings-read'; served: readonly Served[] };

/** An organisation that was onboarded: only such a one is offered anybody. */
export const partner: DocumentType<Partner, PartnerEvent, AftercareSettings> = {
  kind: 'partner',
  idParam: 'partnerId',
  empty: (id) => ({ id, agreement: null, open: true, served: [] }),
  evolve(state, event) {
    switch (event.type) {
      case 'partner-agreed':
        return { ...state, agreement: event.agreement };
      case 'door-set':
        return { ...state, open: event.open };
      case 'listings-read':
        return { ...state, served: event.served };
      default:
        return event satisfies never;
    }
  },
  followUps: (event) =>
    event.type === 'partner-agreed'
      ? [{ name: 'read-listings', key: event.agreement.org, payload: {} }]
      : [],
  index({ id, agreement, open }) {
    if (!agreement) return [];
    const row = { sort: agreement.org, item: id };
    return [
      { ...row, name: 'partners', key: 'ALL' },
      { ...row, name: 'partner-org', key: agreement.org },
      ...(open
        ? agreement.takes.map((takes) => ({ ...row, name: 'partners-for', key: takes }))
        : []),
      ...agreement.providerIds.map((key) => ({ ...row, name: 'partner-of-provider', key })),
    ];
  },
  entities: (state) => (state.agreement ? { agreement: state } : {}),
  views: {
    partner: {
      schema: Agreement.extend({ partnerId: z.uuid(), open: z.boolean() }),
      of({ id, agreement, open }, _id, actor) {
        const mine = agreement?.org === actor.org;
        if (!agreement || !(mine || hasRole(actor, 'COORD', 'ADMIN', 'IMPORT', 'SERVICE')))
          return undefined;
        return { partnerId: id, ...agreement, open };
      },
    },
  },
};
