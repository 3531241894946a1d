import { intakeEventTypes } from '@throughcare/contracts';
import { type Publication, publication } from '@throughcare/record';
import type { OrganisationEvent, RegisteredOrganisation } from './state.ts';

const { organisationRegistered, organisationChanged, organisationClosed } = intakeEventTypes;

/** On the justice topic alone, which every service reads: each hears it once. No address for notices leaves intake. */
export function publish(
  event: OrganisationEvent,
  { organisation }: RegisteredOrganisation,
): Publication[] {
  if (!organisation) return [];
  switch (event.type) {
    case 'organisation-registered':
    case 'organisation-reopened':
      return [publication(organisationRegistered, 'justice', organisation)];
    case 'organisation-changed':
      return [publication(organisationChanged, 'justice', organisation)];
    case 'organisation-closed':
      return [publication(organisationClosed, 'justice', {})];
    default:
      return event satisfies never;
  }
}
