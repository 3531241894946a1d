import type { AnyCommand } from '@throughcare/service-kit';
import { admit } from './custody/admit.ts';
import { correctRelease } from './custody/correctRelease.ts';
import { leaveList } from './custody/leaveList.ts';
import { leaveTemporarily } from './custody/leaveTemporarily.ts';
import { recallToCustody } from './custody/recallToCustody.ts';
import { recordDeath } from './custody/recordDeath.ts';
import { recordDeportation } from './custody/recordDeportation.ts';
import { recordEscape } from './custody/recordEscape.ts';
import { recordRelease } from './custody/recordRelease.ts';
import { returnToCustody } from './custody/returnToCustody.ts';
import { reverseRelease } from './custody/reverseRelease.ts';
import { settleDeparture } from './custody/settleDeparture.ts';
import { transfer } from './custody/transfer.ts';

/** Everything that may be asked of this service. */
export const commands: readonly AnyCommand[] = [
  admit,
  transfer,
  leaveTemporarily,
  returnToCustody,
  recordRelease,
  reverseRelease,
  correctRelease,
  recordDeath,
  recordEscape,
  recordDeportation,
  recallToCustody,
  leaveList,
  settleDeparture,
];
