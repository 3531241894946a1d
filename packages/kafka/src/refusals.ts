import { meaningOf } from './failures.ts';

type Ask = (one: unknown) => Promise<unknown>;
/** The part of kafkajs' BrokerPool that asks one broker after another until one answers. */
export type BrokerPool = { withBroker(ask: Ask): Promise<unknown> };

/**
 * Wraps the one method by which kafkajs 2.2.4 takes a refusal for silence: it drops whatever a broker says and asks the
 * next, so that a group which is not permitted looks like one whose coordinator was not found, for ever. Here nobody
 * else is asked after a refusal, and whoever asked hears of it. See docs/decisions/0012-kafkajs-idle-timers.md.
 */
export function tellsRefusals(prototype: Partial<BrokerPool> | undefined): void {
  const withBroker = prototype?.withBroker;
  if (prototype === undefined || typeof withBroker !== 'function')
    throw new TypeError('this kafkajs is not 2.2.4: its pool of brokers has another shape');
  prototype.withBroker = async function (ask): Promise<unknown> {
    let refusal: unknown;
    const answer = await withBroker.call(this as BrokerPool, async (one: unknown) => {
      if (refusal !== undefined) throw refusal;
      try {
        return await ask(one);
      } catch (error) {
        if (meaningOf(error) === 'not-permitted') refusal = error;
        throw error;
      }
    });
    if (refusal !== undefined) throw refusal;
    return answer;
  };
}
