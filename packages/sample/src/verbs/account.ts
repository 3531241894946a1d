import { z } from 'zod';
import type { Act } from '../story.ts';

const code = async (scene: Parameters<Act>[0]): Promise<string> => {
  const issued = await scene.does(
    'case-manager',
    'intake',
    `/people/${scene.ref}/account-codes`,
    {},
  );
  return z.string().parse(issued.code);
};

/** The sample account of a person is theirs from then on: whoever chooses it reads this person's own record. */
export const bindsSampleAccount: Act = async (scene) => {
  await scene.does('participant', 'intake', '/account-codes/bind', { code: await code(scene) });
};

/** A code is handed over, and the account is the person's own from then on: services hear of it before the next act. */
export const bindsAccount: Act = async (scene) => {
  await scene.does('person', 'intake', '/account-codes/bind', { code: await code(scene) });
};
