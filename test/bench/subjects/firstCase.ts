import type { House } from '../../../packages/runtime/src/house/house.ts';
import { type Caller, refOf, requestsOf, type SubjectName } from './requests.ts';

/** The case that all others are copies of: whose it is, and what of theirs the measured command is about. */
export type FirstCase = { readonly person: string; readonly thing: string };

const clerk: Caller = { subject: 'bench-clerk', org: 'court-city', roles: ['DCC'] };

/** Brings one case, over HTTP, to where the measured command is next. */
export const firstCase: Readonly<Record<SubjectName, (house: House) => Promise<FirstCase>>> = {
  async referral(house) {
    const { person } = await post<{ person: string }>(
      house,
      clerk,
      '/intake/people',
      { givenName: 'Aigul', familyName: 'Bench', dateOfBirth: '1991-05-17' },
      ({ pathwayRef }) => ({ person: String(pathwayRef) }),
    );
    const referrals = `/intake/people/${person}/referrals`;
    const { thing } = await post<{ thing: string }>(
      house,
      clerk,
      referrals,
      {
        programmeCode: 'DC',
        to: 'court-diversion',
        note: 'Asked for by the court; interpreter booked.',
      },
      ({ referralId }) => ({ thing: String(referralId) }),
    );
    await post(house, clerk, `${referrals}/${thing}/submit`, {});
    return { person, thing };
  },
  async say(house) {
    const { caller, path, body } = requestsOf.say;
    // Somebody before the first of those who are counted, since everyone counted becomes a copy.
    await post(house, caller, path(-1, ''), JSON.parse(body(0)));
    return { person: refOf(-1), thing: '' };
  },
};

async function post<T>(
  house: House,
  caller: Caller,
  path: string,
  body: object,
  read: (answer: Record<string, unknown>) => T = () => ({}) as T,
): Promise<T> {
  const response = await fetch(`${house.url}${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${house.issuer.token(caller)}`,
      'content-type': 'application/json',
      'idempotency-key': path,
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`the first case was answered ${response.status} at ${path}`);
  return read((await response.json()) as Record<string, unknown>);
}
