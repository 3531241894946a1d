import type { CloudEvent, Instant, Topic } from '@throughcare/contracts';
import { audiences, serviceNames, topicOf } from '@throughcare/contracts';
import type { House } from '@throughcare/runtime';
import { turn } from '@throughcare/waiting';
import { sideBySide, together } from '../sideBySide.ts';
import type { Simulation } from '../steps.ts';

/** An act that a simulated person has made up their mind to, at a moment chosen by hash. */
export type Plan = {
  readonly at: Instant;
  readonly key: string;
  /** As in RowStep: whom alone it moves. */
  readonly concerns?: string;
  act(): Promise<void>;
};

/** A simulated role: what it makes of each event, as plans. What it does, it does through the public API. */
export type Part = (event: CloudEvent) => readonly Plan[];

const everything: readonly Topic[] = serviceNames.flatMap((service) =>
  audiences.map((audience) => topicOf(service, audience)),
);

/**
 * The stage on which simulated people act: it watches the log from its beginning, so that a continued run makes the same
 * plans as the one before, and lets those act whose moment has come, in order of moment and key.
 * `since`: acts before this moment were done by the run that was killed.
 */
export async function stage(
  house: House,
  parts: readonly Part[],
  since: Instant,
): Promise<Simulation & { close(): Promise<void> }> {
  const { log } = house.pair;
  const plans = new Map<string, Plan>();
  const seen = new Set<string>();
  let arrived: CloudEvent[] = [];
  const consumption = await log.consume({
    group: 'stage',
    topics: everything,
    after: async () => undefined,
    deliver: async (batch) => {
      for (const { value } of batch)
        if (value !== null) arrived.push(JSON.parse(value) as CloudEvent);
    },
  });
  const order = () =>
    [...plans.values()].sort((a, b) =>
      a.at < b.at ? -1 : a.at > b.at ? 1 : a.key < b.key ? -1 : 1,
    );
  let sorted: Plan[] | undefined;
  return {
    next() {
      sorted ??= order();
      return sorted[0]?.at ?? null;
    },
    async act(now) {
      sorted ??= order();
      const [first] = sorted;
      if (!first || first.at > now) return;
      const acting = together(sorted, 0);
      sorted = sorted.slice(acting.length);
      for (const { key } of acting) plans.delete(key);
      await sideBySide(
        acting.map((plan) => () => plan.act()),
        () => house.settle(),
      );
    },
    async observe() {
      while ((await consumption.lag()) > 0) await turn();
      if (arrived.length === 0) return;
      const news = arrived;
      arrived = [];
      for (const event of news)
        for (const part of parts)
          for (const plan of part(event))
            if (plan.at >= since && !seen.has(plan.key)) {
              seen.add(plan.key);
              plans.set(plan.key, plan);
              sorted = undefined;
            }
    },
    close: () => consumption.stop(),
  };
}
