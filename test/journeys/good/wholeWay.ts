import { openPerson } from '../support/intake.ts';
import { onboard } from '../support/partners.ts';
import { StayAt } from '../support/prison.ts';
import type { Story } from '../support/story.ts';
import { completed, fromCandidateToIssued, treatedUnderTheOrder } from './atCourt.ts';
import { screenedAndRouted } from './atIntake.ts';
import { identityIsDisclosed, takenOnByAnNgo } from './handOver.ts';
import { onProgrammeInside, packed, substitutionGoesOn } from './inside.ts';
import { discharged, metWithinADay, outAndConfirmed, throughTheWindow } from './outside.ts';

/** The whole way: from the dock to an order, treatment and its completion; later custody, release, and the hand at the gate. */
export async function wholeWay(story: Story): Promise<void> {
  const ref = await openPerson(story);
  const order = await screenedAndRouted(story, ref);
  await fromCandidateToIssued(story, order);
  await treatedUnderTheOrder(story, order);
  await completed(story, order);

  await onboard(story, 'harbour');
  await story.pass({ days: 60 });
  const stay = await StayAt.admitted(story, ref);
  await onProgrammeInside(story, stay);
  const ostId = await substitutionGoesOn(story, stay);
  const caseId = await takenOnByAnNgo(story, stay);
  await identityIsDisclosed(story, stay, caseId);
  await packed(story, stay, ostId);
  await outAndConfirmed(story, stay, caseId);
  await metWithinADay(story, stay, caseId, ostId);
  await throughTheWindow(story, stay, caseId);
  await discharged(story, caseId);
}
