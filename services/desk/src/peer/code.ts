import { z } from 'zod';
import { thing, untoldStep } from '../forms/thing.ts';

const Register = z.looseObject({});
const redeem = 'redeem-claim-code';

/**
 * Somebody brings the code that was printed for them: bringing it is their consent to this organisation. It is about no page,
 * since nobody knows yet whose it is; the lists of people lead to its form.
 */
export const codeThing = thing<z.infer<typeof Register>>({
  path: '/peer/code',
  roles: ['NGOC', 'NGOW', 'PEER'],
  service: 'intake',
  reads: '/register',
  answer: Register,
  actions: () => [untoldStep(redeem, '/claim-codes/redeem', ['NGOC', 'NGOW', 'PEER'])],
  name: (_register, { say }) => say('peer.code.whose'),
  facts: () => [],
  home: () => '/ngo/people',
  forms: { [redeem]: { finds: 'code', waits: ['code'] } },
});
