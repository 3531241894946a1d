import { createHash } from 'node:crypto';
import { type Answer, client } from '@throughcare/testing/house';
import { rest } from '@throughcare/waiting';
import { idIn, type Json } from '../../journeys/support/caller.ts';
import type { Composed } from './composed.ts';

const pause = 50;

/** Someone who came by themselves, from an area in which no partner works; no two of them have names that are alike. */
const somebody = (key: string) => ({
  givenName: 'Zephyrine',
  familyName: `Ash${lettersOf(key)}`,
  dateOfBirth: null,
  area: 'NORTHSHORE-CITY-HARBOUR',
});
const lettersOf = (key: string): string =>
  [...createHash('sha256').update(key).digest().subarray(0, 12)]
    .map((byte) => String.fromCharCode(97 + (byte % 26)))
    .join('');

export type Load = {
  readonly clients: number;
  /** More than that come only until it is enough. */
  readonly least: number;
  readonly most: number;
};

/**
 * Clients that bring one person after another through intake to aftercare. Without an answer a client asks again with the
 * same key. Gives the people whose every step was acknowledged.
 */
export async function bringPeople(
  composed: Pick<Composed, 'url' | 'issuer'>,
  { clients, least, most }: Load,
  seed: string,
  enough: (so: number) => boolean,
): Promise<readonly string[]> {
  const refs: string[] = [];
  let begun = 0;
  const goesOn = () => {
    const isEnough = enough(refs.length);
    return begun < least || (begun < most && !isEnough);
  };
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (goesOn()) refs.push(await bringOne(composed, `${seed}-${begun++}`));
    }),
  );
  return refs;
}

async function bringOne(composed: Pick<Composed, 'url' | 'issuer'>, key: string): Promise<string> {
  const intake = client(composed).as('INTAKE', 'intake-city', 'intake');
  const does = async (step: string, path: string, body: object = {}): Promise<Json> => {
    for (;;) {
      const answer = await intake
        .post(path, body, { key: `${key}-${step}` })
        .catch(() => undefined);
      if (answer && isYes(answer)) return answer.body as Json;
      if (answer && answer.status < 500)
        throw new Error(`${path} was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      await rest(pause);
    }
  };
  const ref = idIn(await does('open', '/intake/people', somebody(key)), 'pathwayRef');
  const referrals = `/intake/people/${ref}/referrals`;
  const referral = { programmeCode: 'AFTERCARE', to: 'aftercare', source: 'SELF' };
  const id = idIn(await does('refer', referrals, referral), 'referralId');
  await does('submit', `${referrals}/${id}/submit`);
  await does('accept', `${referrals}/${id}/accept`);
  return ref;
}

const isYes = ({ status }: Answer): boolean => status === 200 || status === 201;
