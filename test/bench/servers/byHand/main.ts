import { localIssuer } from '@throughcare/issuer';
import { requestsOf, type SubjectName } from '../../subjects/requests.ts';
import { ready } from '../child.ts';
import { listen } from '../listen.ts';
import { appOf } from './app.ts';
import { openIntake } from './intake.ts';
import { Relay } from './relay.ts';
import { openSubscriber, subscriberNames } from './subscriber.ts';

/**
 * The measured command as a good engineer would write it in a day, with Express, zod, jsonwebtoken and node:sqlite: one
 * transaction a request, an outbox, a relay in batches, and three subscribers, each with a database of its own. No
 * referral is stored before: a request about somebody new opens theirs, so that this store is smaller than ours.
 */
const [dir = '.', subject = 'say'] = process.argv.slice(2) as [string, SubjectName?];
const issuer = localIssuer(dir);
const [publicKey] = issuer.keys().values();
if (publicKey === undefined) throw new Error('there is no key to verify tokens with');

const intake = openIntake(dir);
const subscribers = subscriberNames.map((name) => openSubscriber(dir, name));
const relay = new Relay(intake, subscribers);
relay.wake();
const { url, close } = await listen(appOf({ intake, publicKey, committed: () => relay.wake() }));
ready(
  { url, token: issuer.token(requestsOf[subject].caller) },
  {
    settle: () => relay.settled(),
    evidence: () => ({
      published: intake.published(),
      heard: subscribers.map(({ name, heard }) => [name, heard()]),
    }),
  },
  async () => {
    await close();
    await relay.settled();
    for (const store of [intake, ...subscribers]) store.close();
  },
);
