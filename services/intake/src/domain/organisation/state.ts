import type { ClockSpan, Organisation, OrganisationStatement } from '@throughcare/contracts';

/** An organisation in the register. Intake keeps it; every other service has a copy without the addresses. */
export type RegisteredOrganisation = {
  readonly id: string;
  readonly organisation: Organisation | null;
  readonly noticesTo: readonly string[];
  /** Told after those, while nobody answers. */
  readonly secondTo: readonly string[];
  /** By its own clocks; organisations of earlier releases do not say. */
  readonly quietHours?: ClockSpan | null;
  /** Told in them, in place of the first. */
  readonly onCallTo?: readonly string[];
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
      const { noticesTo, secondTo, quietHours, onCallTo, ...told } = event.stated;
      const stays = { noticesTo, secondTo, quietHours, onCallTo };
      return { ...state, organisation: { id: state.id, ...told }, ...stays };
    }
    case 'organisation-closed':
      return { ...state, closed: true };
    case 'organisation-reopened':
      return { ...state, closed: false };
    default:
      return event satisfies never;
  }
}

/** What stays with intake: where notices go, and when. */
export const forNotices = ({
  noticesTo,
  secondTo,
  quietHours = null,
  onCallTo = [],
}: RegisteredOrganisation): ForNotices => ({
  noticesTo: [...noticesTo],
  secondTo: [...secondTo],
  quietHours,
  onCallTo: [...onCallTo],
});
export type ForNotices = Pick<
  OrganisationStatement,
  'noticesTo' | 'secondTo' | 'quietHours' | 'onCallTo'
>;
