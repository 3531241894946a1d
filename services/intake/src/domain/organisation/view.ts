import { Organisation, OrganisationStatement } from '@throughcare/contracts';
import { among, anybody, each, notice, relation, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { offices } from '../notices/view.ts';
import { forNotices, type RegisteredOrganisation } from './state.ts';

const { id, kind, areas, timeZone, speaksFor, screensIn } = Organisation.shape;

export const OrganisationView = z
  .object({
    organisationId: notice(id),
    kind: notice(kind),
    areas: notice(areas),
    timeZone: notice(timeZone),
    speaksFor: notice(speaksFor),
    screensIn: notice(screensIn),
    noticesTo: notice(OrganisationStatement.shape.noticesTo.unwrap()),
    secondTo: notice(OrganisationStatement.shape.secondTo.unwrap()),
    quietHours: notice(OrganisationStatement.shape.quietHours.unwrap()),
    onCallTo: notice(OrganisationStatement.shape.onCallTo.unwrap()),
    closed: notice(z.boolean()),
  })
  .meta({ description: 'An organisation in the register' });

const isRegister = anybody('the register of organisations tells of no person');
const ownEntry = relation(
  'OWN_STATEMENT',
  (state: RegisteredOrganisation, { actor }) => state.id === actor.org,
  'of the organisation itself',
);
/** Who keeps the register, and who reads it. */
export const keepsRegister = each(['ADMIN', 'INTAKE'], isRegister);
export const readsRegister = each(['ADMIN', 'INTAKE', 'PRIVACY'], isRegister);
/** One entry: an office that notices are sent to reads its own organisation’s. */
export const readsEntry = { ...readsRegister, ...each(offices, ownEntry) };

export const organisationView = viewsOn<RegisteredOrganisation>()({
  name: 'organisation',
  param: 'organisationId',
  schema: OrganisationView,
  seenBy: [isRegister, among(offices, ownEntry)],
  of(state) {
    if (!state.organisation) return undefined;
    const { id: organisationId, ...told } = state.organisation;
    return { organisationId, ...told, ...forNotices(state), closed: state.closed };
  },
});
