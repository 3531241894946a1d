import type { Organisation, OrganisationStatement } from '@throughcare/contracts';

/** An organisation in the register. Intake keeps it; every other service has a copy without the addresses. */
export type RegisteredOrganisation = {
  readonly id: string;
  readonly organisation: Organisation | null;
  readonly noticesTo: readonly string[];
  /** Told after those, while nobody answers. */
  readonly secondTo: readonly string[];
  readonly closed: boolean;
};

export type OrganisationEvent =
  | { readonly type: 'organisation-registered'; readonly stated: OrganisationStatement }
  | { readonly type: 'organisation-changed'; readonly stated: OrganisationStatement }
  | { readonly type: 'organisation-closed' }
  | { readonly type: 'organisation-reopened' };

export function evolve(
  state: RegisteredOrganisation,
  event: OrganisationEvent,
): RegisteredOrganisation {
  switch (event.type) {
    case 'organisation-registered':
    case 'organisation-changed': {
      const { noticesTo, secondTo, ...told } = event.stated;
      return { ...state, organisation: { id: state.id, ...told }, noticesTo, secondTo };
    }
    case 'organisation-closed':
      return { ...state, closed: true };
    case 'organisation-reopened':
      return { ...state, closed: false };
    default:
      return event satisfies never;
  }
}
