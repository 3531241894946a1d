import type { PathwayRef } from '@throughcare/contracts';
import type { Document } from '@throughcare/store';
import type { Answer, TestHouse } from '@throughcare/testing/house';

type Heard = { readonly heard: readonly string[]; readonly stopped: boolean };

export const say = (house: TestHouse, ref: PathwayRef, n: number, key?: string): Promise<Answer> =>
  house.client
    .as('INTAKE')
    .post(`/intake/people/${ref}/say`, { n }, key === undefined ? {} : { key });

/** Each person says so many things, all at once. Returns the ids, by person, of what was accepted. */
export async function sayAll(
  house: TestHouse,
  refs: readonly PathwayRef[],
  each: number,
  from = 1_000,
): Promise<string[]> {
  const answers = await Promise.all(
    refs.flatMap((ref) => Array.from({ length: each }, (_, n) => say(house, ref, from + n))),
  );
  return answers.map(({ status, body }) => {
    if (status !== 201) throw new Error(`an answer of ${status}`);
    return (body as { id: string }).id;
  });
}

export const listenerOf = (
  house: TestHouse,
  ref: PathwayRef,
): Promise<Document<Heard> | undefined> =>
  house.pair.store('court-diversion').read<Heard>('pathway', ref);

export const healthOf = async (house: TestHouse, name = 'court-diversion') => {
  const service = house.services.find((one) => one.name === name);
  if (!service) throw new Error(`no ${name} in this house`);
  return service.health();
};
