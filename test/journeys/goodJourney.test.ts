import { completed, fromCandidateToIssued, treatedUnderTheOrder } from './good/atCourt.ts';
import { screenedAndRouted } from './good/atIntake.ts';
import { identityIsDisclosed, takenOnByAnNgo } from './good/handOver.ts';
import { onProgrammeInside, packed, substitutionGoesOn } from './good/inside.ts';
import { discharged, metWithinADay, outAndConfirmed, throughTheWindow } from './good/outside.ts';
import { openPerson } from './support/intake.ts';
import { onboard } from './support/partners.ts';
import { StayAt } from './support/prison.ts';
import { telling } from './support/telling.ts';

/** The whole way: from the dock to an order, treatment and its completion; later custody, release, and the hand at the gate. */
describe('one person through all four services', () => {
  it(
    'each actor does their own step, and each sees no more than their own',
    telling(async (journey) => {
      const ref = await openPerson(journey);
      const order = await screenedAndRouted(journey, ref);
      await fromCandidateToIssued(journey, order);
      await treatedUnderTheOrder(journey, order);
      await completed(journey, order);

      await onboard(journey, 'harbour');
      await journey.pass({ days: 60 });
      const stay = await StayAt.admitted(journey, ref);
      await onProgrammeInside(journey, stay);
      const ostId = await substitutionGoesOn(journey, stay);
      const caseId = await takenOnByAnNgo(journey, stay);
      await identityIsDisclosed(journey, stay, caseId);
      await packed(journey, stay, ostId);
      await outAndConfirmed(journey, stay, caseId);
      await metWithinADay(journey, stay, caseId, ostId);
      await throughTheWindow(journey, stay, caseId);
      await discharged(journey, caseId);
    }),
    60_000,
  );
});
