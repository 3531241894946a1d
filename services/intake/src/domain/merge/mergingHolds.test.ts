import { mergingHolds } from '@throughcare/testing/merging';
import fc from 'fast-check';
import { mergingCase } from '../../../test/mergingCase.ts';

it('loses, misplaces and doubles nothing, however three records are merged and taken apart', async () => {
  await fc.assert(mergingHolds(mergingCase), { numRuns: 300 });
}, 60_000);
