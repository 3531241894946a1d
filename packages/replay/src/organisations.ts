import { OrganisationEntry } from '@throughcare/contracts';
import { z } from 'zod';
import type { Caller } from './api.ts';
import { inGroups } from './import/inGroups.ts';
import { keyed } from './rows/drive.ts';

type Stated = z.input<typeof OrganisationEntry>;
export type Entered = {
  readonly registered: number;
  readonly changed: number;
  readonly same: number;
};

const Known = z.object({ closed: z.boolean(), ...OrganisationEntry.shape }).loose();

/**
 * Brings the register to say this of these organisations: those that it lacks are registered, those of which it says
 * something else are changed. One that is closed stays closed. Repeating it changes nothing.
 */
export async function enterOrganisations(
  caller: Caller,
  organisations: readonly Stated[],
): Promise<Entered> {
  const counts = { registered: 0, changed: 0, same: 0 };
  await inGroups(
    organisations,
    ({ organisationId }) => organisationId,
    async (stated) => {
      counts[await enter(caller, stated)]++;
    },
  );
  return counts;
}

async function enter(caller: Caller, stated: Stated): Promise<keyof Entered> {
  const entry = OrganisationEntry.parse(stated);
  const { organisationId, ...statement } = entry;
  const path = `/organisations/${organisationId}`;
  const known = await caller.get('intake', path, Known);
  // What the register said before is part of the key: the same statement may be made again after another.
  const key = `organisation/${keyed(JSON.stringify([known ?? null, entry]))}`;
  if (!known) {
    await caller.command('intake', '/organisations', entry, key);
    return 'registered';
  }
  const says = OrganisationEntry.strip().parse(known);
  if (JSON.stringify(says) === JSON.stringify(entry)) return 'same';
  await caller.command('intake', `${path}/change`, statement, key);
  return 'changed';
}
