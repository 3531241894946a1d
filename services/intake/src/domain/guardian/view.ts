import { EntityId, OrgId, PathwayRef } from '@throughcare/contracts';
import { at, consentMissing, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import {
  consented,
  courtOfPerson,
  heldLast,
  holdsCase,
  holdsStay,
  introducedByName,
  office,
  self,
} from '../access/relations.ts';
import type { Pathway } from '../pathway/state.ts';
import { DoneView, viewOfDone } from '../step/done.ts';
import { type GuardianKind, guardianKinds } from './state.ts';

export const guardianKind = z.enum(Object.keys(guardianKinds) as [GuardianKind, ...GuardianKind[]]);

/** Stands beside a name, wherever one is told. */
export const decidedFor = at(
  'ID.name',
  z.boolean().meta({
    description:
      'Under 18, or a guardian acts for them: `/people/{pathwayRef}/guardians` tells who',
  }),
);

export const GuardianView = z
  .object({
    pathwayRef: notice(PathwayRef),
    guardianId: notice(EntityId),
    kind: at('L1', guardianKind),
    org: at('L1.contact', OrgId.nullable()),
    name: at(
      'ID.name',
      z
        .object({
          givenName: z.string().nullable(),
          familyName: z.string().nullable(),
          note: z.string().nullable(),
        })
        .nullable(),
    ),
    contactRoutes: at('L1.contact', z.array(z.object({ kind: z.string(), value: z.string() }))),
    recorded: at('L1', DoneView),
    ended: at('L1', DoneView.nullable()),
    consentMissing,
  })
  .meta({ description: 'Who decides for somebody under 18' });

/** That there is one is told to whoever has the case; who it is and how to reach them, to whoever may know that of the person. */
export const guardianView = viewsOn<Pathway>()({
  name: 'guardian',
  actedOn: true,
  param: 'guardianId',
  schema: GuardianView,
  seenBy: [
    self,
    office,
    introducedByName,
    courtOfPerson,
    holdsStay,
    heldLast,
    holdsCase,
    consented('IDENTITY'),
    consented('CONTACT_ROUTE'),
  ],
  of(state, id): z.infer<typeof GuardianView> | undefined {
    const guardian = state.guardians[id];
    if (!guardian) return undefined;
    const { guardianId, kind, org, name, contactRoutes, recorded, ended } = guardian;
    return {
      pathwayRef: state.ref as PathwayRef,
      guardianId,
      kind,
      org,
      name: name && { ...name },
      contactRoutes: contactRoutes.map((one) => ({ ...one })),
      recorded: viewOfDone(recorded),
      ended: ended && viewOfDone(ended),
    };
  },
});
