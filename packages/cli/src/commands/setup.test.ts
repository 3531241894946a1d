import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Accounts } from '@throughcare/issuer';
import { describeKafka, describeMongo } from '@throughcare/testing/engines';
import { temporaryDir } from '@throughcare/testing/house';
import { type TestTarget, targetOn, toldIn } from '../fixtures/installation.ts';
import { throughcareIn } from '../fixtures/program.ts';

const patience = 600_000;
const made = temporaryDir();
afterAll(() => made.remove());

describeMongo('throughcare setup on MongoDB', (uri) => {
  describeKafka('and Apache Kafka', (brokers) => {
    const targets: TestTarget[] = [];
    afterAll(async () => {
      for (const one of targets) await one.remove();
    }, patience);

    it(
      'begins an installation with a sample, its accounts and its secret, once',
      async () => {
        const sample = join(made.dir, 'sample');
        await toldIn(sample);
        const target = targetOn(brokers(), uri());
        targets.push(target);
        const at = { KEYS_DIR: join(made.dir, 'keys'), SECRETS_DIR: join(made.dir, 'secrets') };
        const setUp = () =>
          throughcareIn({ ...target.environment, ...at, SAMPLE_DIR: sample }, 'setup');

        const first = await setUp();
        expect(first.out).toContain('sample: brought here, and read back');
        expect(first.code).toBe(0);
        expect(readFileSync(join(at.SECRETS_DIR, 'secret'))).toEqual(
          readFileSync(join(sample, 'secret')),
        );
        expect(readdirSync(at.KEYS_DIR).sort()).toEqual(['accounts.json', 'issuer-key.pem']);
        const names = (dir: string) => new Accounts(dir).list().map(({ name }) => name);
        expect(names(at.KEYS_DIR)).toEqual(names(sample));

        const again = await setUp();
        expect(again.out).toContain('sample: here since before');
        expect(again.code).toBe(0);
      },
      patience,
    );

    it(
      'leaves alone an installation that has begun without a sample',
      async () => {
        const target = targetOn(brokers(), uri());
        targets.push(target);
        const keys = { KEYS_DIR: join(made.dir, 'begun') };
        expect((await throughcareIn({ ...target.environment, ...keys }, 'setup')).code).toBe(0);
        const before = readFileSync(join(keys.KEYS_DIR, 'secret'));
        const sample = { SAMPLE_DIR: join(made.dir, 'sample') };
        const late = await throughcareIn({ ...target.environment, ...keys, ...sample }, 'setup');
        expect(late.out).toContain('has begun without it');
        expect(readFileSync(join(keys.KEYS_DIR, 'secret'))).toEqual(before);
        expect(new Accounts(keys.KEYS_DIR).list().map(({ name }) => name)).toEqual(['operator']);
      },
      patience,
    );
  });
});
