import { type HouseProcess, startHouse } from './support/houseProcess.ts';
import { Load } from './support/load.ts';
import { describeEngines } from './support/pairs.ts';
import { assertPromiseAtRest, untilAtRest } from './support/proofs.ts';
import { Wire } from './support/wire.ts';

/** How long the brokers stay away. Two minutes is what the promise is about; less is enough to see it kept. */
const seconds = Number(process.env.THROUGHCARE_AWAY_SECONDS ?? 20);
/** Events that may wait before commands are refused. */
const outboxLimit = 60;
/** MB that the house may grow by while it cannot publish. */
const growth = 150;

describeEngines('the brokers away under load', (pair) => {
  it(
    `for ${seconds} s: commands are done, or refused with Retry-After; memory stays bounded; all drains in order`,
    async () => {
      const wire = await Wire.to(pair.brokers());
      const installation = pair.installation({
        through: wire.port,
        sessionTimeout: 10_000,
        requestTimeout: 3_000,
      });
      const waits: number[] = [];
      let house: HouseProcess | undefined;
      let load: Load | undefined;
      try {
        house = await startHouse(installation, { outboxLimit });
        const { memory, url, end } = house ?? never();
        load = new Load({
          where: () => house,
          seed: 17,
          clients: 3,
          refused: (_status, retryAfter) => void waits.push(retryAfter),
          pause: 20,
        });
        await load.more(30);
        const [before, known] = [memory(), load.acknowledged.length];
        wire.cut();
        const back = performance.now() + seconds * 1_000;
        let most = before;
        await load.until(() => {
          most = Math.max(most, memory());
          // A slow machine takes longer to fill the outbox.
          return performance.now() > back && waits.length > 0;
        });
        const meanwhile = load.acknowledged.length - known;
        const refused = waits.length;
        const health = (await (await fetch(`${url}/intake/health/ready`)).json()) as {
          readonly ready: boolean;
        };
        wire.mend();
        const mended = performance.now();
        await load.more(10);
        await load.end();
        await untilAtRest(url);
        const drained = Math.round((performance.now() - mended) / 100) / 10;
        expect(await end('SIGTERM')).toBe(0);
        process.stderr.write(
          `brokers away for ${seconds} s: ${meanwhile} commands done, ${refused} refused, ` +
            `${before} MB before, at most ${most} MB; drained ${drained} s after they were back\n`,
        );
        expect(health.ready).toBe(false);
        expect(meanwhile).toBeGreaterThan(0);
        expect(refused).toBeGreaterThan(0);
        expect(Math.min(...waits)).toBeGreaterThan(0);
        expect(most - before).toBeLessThan(growth);
        await assertPromiseAtRest(installation, load.acknowledged);
      } finally {
        await load?.abandon();
        await house?.end('SIGKILL');
        await wire.close();
        await installation.remove();
      }
    },
    180_000 + 2_000 * seconds,
  );
});

function never(): never {
  throw new Error('the house did not start');
}
