import {
  audiences,
  type EventDefinition,
  intakeEventTypes,
  type Topic,
  topicOf,
} from '@throughcare/contracts';
import { courtDiversionService } from '@throughcare/court-diversion';
import { intakeService } from '@throughcare/intake';
import type { Whatever } from '@throughcare/record';
import type { ServiceSpec } from '@throughcare/service-kit';
import { allServices } from '../../../packages/runtime/src/allServices.ts';
import { listener, teller } from '../../../packages/testing/src/toyServices.ts';
import type { SubjectName } from './requests.ts';

/** The services around a measured command, and what one of them hears of it. */
export type Surroundings = {
  /** All that run: the one that takes the command, and those that hear of it. */
  services(): readonly ServiceSpec<Whatever>[];
  publisher(): ServiceSpec<Whatever>;
  subscriber(): ServiceSpec<Whatever>;
  /** Events that the command publishes and the subscriber settles. */
  readonly events: number;
  readonly heard: EventDefinition;
  /** Data of an event that has an effect on the subscriber. */
  data(id: string): Readonly<Record<string, unknown>>;
};

export const surroundingsOf: Readonly<Record<SubjectName, Surroundings>> = {
  referral: {
    services: allServices,
    publisher: intakeService,
    subscriber: courtDiversionService,
    events: 2,
    heard: intakeEventTypes.referralRouted,
    data: (referralId) => ({ ...intakeEventTypes.referralRouted.example, referralId }),
  },
  say: {
    services: () => [teller(), listener()],
    publisher: teller,
    subscriber: listener,
    events: 1,
    heard: intakeEventTypes.referralAccepted,
    data: (referralId) => ({ referralId }),
  },
};

/** What services write and read, each topic once. */
export const topicsOf = (services: readonly ServiceSpec<Whatever>[]): Topic[] => [
  ...new Set(
    services.flatMap(({ name, reads }) => [
      ...audiences.map((audience) => topicOf(name, audience)),
      ...reads,
    ]),
  ),
];
