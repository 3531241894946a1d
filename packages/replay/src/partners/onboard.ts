import type { DirectoryEntry } from '@throughcare/importers';
import type { Caller } from '../api.ts';
import type { Chooser } from '../choose.ts';
import { ngoOrgs, providerOrgs } from './cast.ts';

const agreedFrom = '2000-01-01';

/**
 * Onboards the simulated partners on listings of the directory: a listing alone is not a partner.
 * Each NGO stands behind the listings of one organisation, chosen by hash; the providers behind treatment sites.
 */
export async function onboardPartners(
  coordinator: Caller,
  entries: readonly DirectoryEntry[],
  providerIds: readonly string[],
  chooser: Chooser,
): Promise<void> {
  if (entries.length === 0) return;
  const behind = new Map<string, string[]>();
  for (const [n, { organisation }] of entries.entries()) {
    const id = providerIds[n];
    if (id !== undefined) behind.set(organisation, [...(behind.get(organisation) ?? []), id]);
  }
  const organisations = [...behind.keys()].sort(
    (a, b) => chooser.number('partner', a) - chooser.number('partner', b),
  );
  for (const [n, org] of [...ngoOrgs, ...providerOrgs].entries()) {
    const organisation = organisations[n % organisations.length] ?? '';
    const isProvider = n >= ngoOrgs.length;
    await coordinator.command(
      'aftercare',
      '/partners',
      {
        org,
        providerIds: [...new Set(behind.get(organisation))].slice(0, 200),
        takes: [isProvider ? 'TREATMENT' : 'AFTERCARE'],
        capacity: isProvider ? null : chooser.between(30, 120, 'capacity', org),
        takesUrgent: chooser.chance(0.8, 'urgent', org),
        agreedFrom,
      },
      `partner/${org}`,
    );
  }
}
