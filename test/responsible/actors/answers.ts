import type { About } from './about.ts';

const items = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8', 'q9'];
const substances =
  'TOBACCO ALCOHOL CANNABIS COCAINE ATS INHALANTS SEDATIVES HALLUCINOGENS OPIOIDS OTHER';
const never = { lifetime: false };
const daily = {
  lifetime: true,
  q2: 'DAILY',
  q3: 'DAILY',
  q4: 'DAILY',
  q5: 'DAILY',
  q6: 'PAST_3_MONTHS',
  q7: 'PAST_3_MONTHS',
};

/** Answers that either find much or find nothing, so that nobody has to know the scores (domain reference 4.1 to 4.3). */
export function answersOf(about: About): object {
  const finds = about.chance.happens(0.75);
  const thing = about.item
    ? (about.state('intake').screenings?.[about.item.id] as { instrument?: string } | undefined)
    : undefined;
  const instrument = thing?.instrument ?? 'DUDIT';
  switch (instrument) {
    case 'ASSIST_3_0':
    case 'ASSIST_3_1':
      return {
        instrument,
        q8: 'NO',
        substances: Object.fromEntries(
          substances.split(' ').map((one) => [one, one === 'OPIOIDS' && finds ? daily : never]),
        ),
      };
    case 'DUDIT':
      return {
        instrument,
        ...Object.fromEntries(items.map((one) => [one, finds ? 3 : 0])),
        q10: finds ? 2 : 0,
        q11: 0,
      };
    case 'AUDIT_C':
      return { instrument, q1: finds ? 4 : 0, q2: finds ? 4 : 0, q3: finds ? 4 : 0 };
    case 'AUDIT':
      return {
        instrument,
        ...Object.fromEntries(items.map((one) => [one, finds ? 4 : 0])),
        q10: finds ? 4 : 0,
      };
    default:
      return {
        instrument: 'CLINICAL',
        severity: finds ? 'HIGH' : 'LOW',
        risk: finds ? 'HIGH' : 'LOW',
        need: finds ? 'HIGH' : 'LOW',
        suitable: finds,
      };
  }
}

/** What such answers make known of a need (2.11): much, or nothing. */
export const findsNeed = (answers: object): boolean =>
  /"(HIGH|DAILY)"|:[34][,}]/.test(JSON.stringify(answers));
