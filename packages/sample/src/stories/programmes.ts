import { type Act, on, type Story, type Timed } from '../story.ts';
import * as inside from '../verbs/inside.ts';
import { accepts, refers } from '../verbs/intake.ts';
import * as prison from '../verbs/prison.ts';
import { insideWithNeed } from './courses.ts';

const by = 'case-manager';
const programmeCode = 'HARBOUR-COMMUNITY';

/** Inside for 90 days, the case manager's referral to the programme begun a week in. */
const referred: readonly Timed[] = [
  ...insideWithNeed(-90),
  on(-83, 10, inside.begins(programmeCode), inside.handedIn),
];
const [waits, begun, fits] = inside.assessedFor;
const assessed: readonly Timed[] = [...referred, on(-78, 9, inside.moves(waits, begun))];
const suited: readonly Timed[] = [...assessed, on(-70, 14, inside.moves(fits))];
const takesPart: readonly Timed[] = [...suited, on(-60, 9, inside.moves('ON_PROGRAMME'))];

const story = (title: string, people: number, course: readonly Timed[], ...then: Act[]): Story => ({
  title: `prison programme: ${title}`,
  people,
  broughtBy: by,
  acts: then.length === 0 ? course : [...course, on(-9, 11, ...then)],
});

/** Programmes inside, at every step of the table. */
export const programmes: readonly Story[] = [
  story('a referral begun', 2, insideWithNeed(-20), inside.begins(programmeCode)),
  story('a referral handed in', 2, referred),
  {
    title: 'prison programme: referred through intake',
    people: 2,
    broughtBy: by,
    acts: [
      ...insideWithNeed(-30),
      on(-12, 10, refers(by, { programmeCode, to: 'prison-program' })),
      on(-11, 10, accepts),
      on(-9, 10, inside.cameFromIntake, inside.moves(waits)),
    ],
  },
  story('awaiting assessment', 2, referred, inside.moves(waits)),
  story('assessment under way', 2, assessed),
  story('suitable', 2, suited),
  story('suitable, not ready yet', 1, assessed, inside.moves('SUITABLE_NOT_READY')),
  story('not suitable', 1, assessed, inside.moves('NOT_SUITABLE')),
  story('not eligible', 1, referred, inside.moves('NOT_ELIGIBLE')),
  story('on hold before the assessment', 1, referred, inside.moves(waits), inside.putOnHold),
  story('was on hold and goes on', 1, referred, inside.putOnHold, inside.takenOffHold),
  story('on the waiting list', 2, suited, inside.moves('WAITLISTED')),
  story('takes part', 4, takesPart),
  story('paused for health', 1, takesPart, inside.pauses('HEALTH')),
  story('a transfer is being arranged', 1, takesPart, inside.moves('TRANSFER_PENDING')),
  story(
    'moved to the other prison, the place is held',
    1,
    takesPart,
    prison.transferAnnounced,
    prison.transferred,
  ),
  story('completed', 2, takesPart, inside.moves('PROGRAMME_COMPLETE')),
  story('taken off after too many missed sessions', 1, takesPart, inside.deselected('D_MISSED')),
  story(
    'taken off after a return to use, which the team reviewed with a clinician',
    1,
    takesPart,
    inside.deselected('D_ALCOHOL_OR_DRUGS', true),
  ),
  story('withdrawn: not enough time', 1, suited, inside.withdrawn('W_NO_TIME')),
  story('goes on in the community', 2, takesPart, prison.leavesPrison('EARLY')),
];
