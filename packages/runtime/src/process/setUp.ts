import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { serviceNames } from '@throughcare/contracts';
import { privateDir, secretOf } from '@throughcare/embedded';
import {
  Accounts,
  clientSecretFile,
  deskSecret,
  deskSecretFile,
  localIssuer,
} from '@throughcare/issuer';
import { aclPlan, openKafkaLog, partnerPlan, topicPlan } from '@throughcare/kafka';
import { migrate } from '@throughcare/mongo';
import { retryWhileLater } from '@throughcare/waiting';
import type { SetUpConfig } from '../environment/setUpConfig.ts';

/** How long engines that are starting are waited for, and between two tries, in wall milliseconds. */
const patience = 120_000;
const pauses = { first: 1_000, longest: 1_000 };

/** Keys and secrets, topics, databases with their indexes: what is missing is made, what is there stays. Run before serving. */
export async function setUp(config: SetUpConfig, tell: (line: string) => void): Promise<void> {
  if (config.keysDir !== null) {
    makeKeys(config.keysDir, config.secretsDir ?? config.keysDir, (dir, names) =>
      tell(`keys: ${names.join(', ')} in ${dir} was open to others, and is closed to them now`),
    );
    tell(`keys: whole in ${config.keysDir}`);
  }
  const log = openKafkaLog({ ...config.kafka, clientId: 'throughcare-setup' });
  try {
    const partners = partnerPlan(config.partnerTopics);
    const topics = [...topicPlan, ...partners.topics].map(({ name }) => name);
    await insist('topics', tell, () => log.createTopics(topics));
    await log.verifyTopics(topics);
    tell(`topics: ${topics.length} as planned`);
    if (config.acls) {
      const acls = [...aclPlan, ...partners.acls];
      await log.createAcls(acls);
      tell(`ACLs: ${acls.length} as planned`);
    }
  } finally {
    await log.close();
  }
  const { uri, prefix } = config.mongo;
  for (const service of serviceNames) {
    const database = `${prefix}${service}`;
    const built = await insist(database, tell, () => migrate({ uri, database }));
    tell(`${database}: ${built.length === 0 ? 'as it should be' : `built ${built.join(', ')}`}`);
  }
}

/**
 * What is missing: the signing key and the operator's account in one directory, for the front door alone; the installation's
 * secret, the services' own and the desk's in another, which those read, so that none of them can sign for a person. Both are
 * closed to others. Throws StoreError `unavailable` where they cannot be.
 */
export function makeKeys(
  dir: string,
  secretsDir = dir,
  onMadePrivate: (dir: string, names: readonly string[]) => void = () => undefined,
): void {
  for (const one of [dir, secretsDir])
    privateDir(one, { onMadePrivate: (names) => onMadePrivate(one, names) });
  localIssuer(dir);
  new Accounts(dir).makeSure();
  secretOf(secretsDir, { create: true });
  for (const service of serviceNames) {
    const file = clientSecretFile(secretsDir, service);
    if (existsSync(file)) continue;
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  }
  // Written each time: it follows from the key, and is another where the key was made anew.
  writeFileSync(deskSecretFile(secretsDir), `${deskSecret(dir)}\n`, { mode: 0o600 });
}

/** Engines that are just starting refuse for a while; whoever refuses for longer is told of. */
async function insist<T>(
  what: string,
  tell: (line: string) => void,
  work: () => Promise<T>,
): Promise<T> {
  let told = '';
  const failed = (error: unknown) => {
    const { message } = error as Error;
    if (message !== told) tell(`${what}: ${message} Trying again.`);
    told = message;
  };
  return retryWhileLater(work, { pauses, patience, failed });
}
