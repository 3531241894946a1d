import { OrderCondition, OrderProfileCode, PleaType, Role } from '@throughcare/contracts';
import { z } from 'zod';
import { preconditions } from '../terms/body.ts';
import { wantedBy } from '../terms/termRules.ts';
import type { OrderProfile, Provision } from './profile.ts';

const Figure = z
  .object({ value: z.number(), source: z.string(), unchecked: z.boolean() })
  .meta({ description: 'A number, and where it stands' });
const ProvisionView = z
  .object({ what: z.string(), source: z.string(), unchecked: z.boolean() })
  .meta({ description: 'What a law says, and where' });
const Roles = z.array(Role);
const Preconditions = z.array(z.enum(preconditions));

export const ProfileView = z
  .object({
    profile: OrderProfileCode,
    title: z.string(),
    source: z.string(),
    issuedBy: z
      .array(z.object({ basis: PleaType.nullable(), roles: Roles }))
      .meta({ description: 'By the footing of the order; null: every other' }),
    completedBy: Roles,
    revokedBy: Roles,
    wants: z.array(z.object({ field: z.string(), code: z.string(), detail: z.string() })).meta({
      description: 'Fields of the order that may not be left out, with what is told where one is',
    }),
    conditions: z.array(OrderCondition),
    covers: z.array(ProvisionView),
    mandatory: ProvisionView.nullable(),
    revokedFor: z.array(ProvisionView),
    revokesDirectly: z.boolean(),
    revocationAtHearing: z.boolean(),
    provedBy: z.enum(['PROVIDER', 'PERSON']),
    proofDates: z.enum(['REQUIRED', 'MAY_BE_ASKED']),
    preconditions: Preconditions,
    preconditionAbove: z
      .object({ months: Figure, wanted: Preconditions })
      .nullable()
      .meta({ description: 'Above this length of sentence, one of these as well' }),
    sentenceCeilingMonths: Figure.nullable(),
    termCeilingMonths: Figure.nullable(),
    typicalTermMonths: z
      .object({ from: Figure, to: Figure })
      .nullable()
      .meta({ description: 'Shown where a term is outside, never refused' }),
    residenceCeilingMonths: Figure.nullable(),
    placeRequired: z.boolean(),
    directorRequired: z.boolean(),
    intervalsRequired: z.boolean(),
    mayNameTreatment: z.boolean(),
    measures: z.array(ProvisionView),
    review: z.object({
      mandatoryAboveMonths: Figure.nullable(),
      minimumDays: Figure.nullable(),
      reportBefore: z.boolean(),
      reportBy: Roles,
      withoutHearing: ProvisionView.nullable(),
    }),
    phases: Figure,
  })
  .meta({ description: 'A legal regime: what an order under it needs, and within which limits' });

const provisions = (all: readonly Provision[]) => all.map((one) => ({ ...one }));

/** The row as it is, without what only the rules read. */
export function viewProfile(row: OrderProfile): z.input<typeof ProfileView> {
  const { code, review, preconditionAbove, issuedBy } = row;
  return {
    profile: code,
    title: row.title,
    source: row.source,
    issuedBy: Object.entries(issuedBy).map(([basis, roles]) => ({
      basis: basis === 'OTHERWISE' ? null : (basis as PleaType),
      roles: [...(roles ?? [])],
    })),
    completedBy: [...row.completedBy],
    revokedBy: [...row.revokedBy],
    wants: wantedBy(row).map(({ field, code: wanted, detail }) => ({
      field,
      code: wanted,
      detail,
    })),
    conditions: [...OrderCondition.options],
    covers: provisions(row.covers),
    mandatory: row.mandatory,
    revokedFor: provisions(row.revokedFor),
    revokesDirectly: row.revokesDirectly,
    revocationAtHearing: row.revocationAtHearing,
    provedBy: row.provedBy,
    proofDates: row.proofDates,
    preconditions: [...row.preconditions],
    preconditionAbove: preconditionAbove && {
      months: preconditionAbove.months,
      wanted: [...preconditionAbove.wanted],
    },
    sentenceCeilingMonths: row.sentenceCeilingMonths,
    termCeilingMonths: row.termCeilingMonths,
    typicalTermMonths: row.typicalTermMonths,
    residenceCeilingMonths: row.residenceCeilingMonths,
    placeRequired: row.placeRequired,
    directorRequired: row.directorRequired,
    intervalsRequired: row.intervalsRequired,
    mayNameTreatment: row.mayNameTreatment,
    measures: provisions(row.measures),
    review: {
      mandatoryAboveMonths: review.mandatoryAboveMonths,
      minimumDays: review.minimumDays,
      reportBefore: review.reportBefore,
      reportBy: [...review.reportBy],
      withoutHearing: review.withoutHearing,
    },
    phases: row.phases,
  };
}
