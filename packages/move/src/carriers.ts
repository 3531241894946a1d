import { audiences, type ServiceName, type Topic, topicOf } from '@throughcare/contracts';
import type { Departure } from '@throughcare/embedded';
import type { EventLog } from '@throughcare/messaging';
import type { Arrival } from '@throughcare/mongo';

/** The log at the target. */
export type TargetLog = Pick<EventLog, 'append' | 'consume'> & {
  /** Names brokers and prefix: the same text for the same place. */
  readonly name: string;
  createTopics(topics: readonly Topic[]): Promise<void>;
};

/** What a move goes from and to. */
export type Carriers = {
  readonly services: readonly ServiceName[];
  readonly source: Departure;
  readonly arrivals: ReadonlyMap<ServiceName, Arrival>;
  readonly log: TargetLog;
  /** Called as things arrive: how many documents and events there are by now. */
  readonly arrived: (service: ServiceName, count: number) => void;
};

export function arrivalOf({ arrivals }: Pick<Carriers, 'arrivals'>, service: ServiceName): Arrival {
  const arrival = arrivals.get(service);
  if (arrival === undefined) throw new Error(`${service} has no database to move to`);
  return arrival;
}

export const topicsOf = (services: readonly ServiceName[]): readonly Topic[] =>
  services.flatMap((service) => audiences.map((audience) => topicOf(service, audience)));
