import type { DiversionRow } from '@throughcare/importers';
import type { Chooser } from '../choose.ts';

/** Simulated organisations. They are onboarded by the replay; a listing alone is not a partner. */
export const providerOrgs = [
  'sim-provider-1',
  'sim-provider-2',
  'sim-provider-3',
  'sim-provider-4',
] as const;
export const coordinatorOrg = 'sim-city';
export const intakeOrg = 'sim-intake';
export const screenerOrg = 'sim-screeners';
export const ngoOrgs = Array.from({ length: 12 }, (_, n) => `sim-ngo-${n + 1}`);

/** What simulated people put down where a record has room for a code of its source. */
export const simulated = 'SIMULATED';

/** The provider that a court asks for a place: by hash of the row, not of any id. */
export const providerFor = (chooser: Chooser, { caseRef, participantRef }: DiversionRow): string =>
  chooser.pick(providerOrgs, caseRef, participantRef, 'provider') ?? providerOrgs[0];
