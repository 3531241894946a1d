import { z } from 'zod';
import type { Act } from '../story.ts';

/** A code is handed over, and the account is the person's own from then on: services hear of it before the next act. */
export const bindsAccount: Act = async (scene) => {
  const issued = await scene.does(
    'case-manager',
    'intake',
    `/people/${scene.ref}/account-codes`,
    {},
  );
  const code = z.string().parse(issued.code);
  await scene.does('person', 'intake', '/account-codes/bind', { code });
};
