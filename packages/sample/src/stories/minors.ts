import { on, type Story, type Timed } from '../story.ts';
import { asksConsent, guardianRecorded } from '../verbs/consent.ts';
import { insideWithNeed } from './courses.ts';

const by = 'case-manager';
const asked: readonly Timed[] = [
  ...insideWithNeed(-20),
  on(-2, 10, asksConsent('intake', ['ngo-harbour'])),
];

/** Under 18: what they say is no consent by itself. */
export const minors: readonly Story[] = [
  {
    title: 'under 18: a consent waits until it is known who decides',
    people: 1,
    broughtBy: by,
    about: { minor: true },
    acts: asked,
  },
  {
    title: 'under 18: a consent waits for a parent, who is recorded',
    people: 1,
    broughtBy: by,
    about: { minor: true },
    acts: [...asked, on(-1, 15, guardianRecorded(by))],
  },
];
