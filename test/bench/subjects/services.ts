import { type EventDefinition, intakeEventTypes } from '@throughcare/contracts';
import { courtDiversionService } from '@throughcare/court-diversion';
import type { ServiceSpec, Whatever } from '@throughcare/service-kit';
import { allServices } from '../../../packages/one-machine/src/allServices.ts';
import { listener, teller } from '../../../packages/testing/src/toyServices.ts';
import type { SubjectName } from './requests.ts';

/** The services around a measured command, and what one of them hears of it. */
export type Surroundings = {
  /** All that run: the one that takes the command, and those that hear of it. */
  services(): readonly ServiceSpec<Whatever>[];
  subscriber(): ServiceSpec<Whatever>;
  readonly heard: EventDefinition;
  /** Data of an event that has an effect on the subscriber. */
  data(id: string): Readonly<Record<string, unknown>>;
};

export const surroundingsOf: Readonly<Record<SubjectName, Surroundings>> = {
  referral: {
    services: allServices,
    subscriber: courtDiversionService,
    heard: intakeEventTypes.referralRouted,
    data: (referralId) => ({ ...intakeEventTypes.referralRouted.example, referralId }),
  },
  say: {
    services: () => [teller(), listener()],
    subscriber: listener,
    heard: intakeEventTypes.referralAccepted,
    data: (referralId) => ({ referralId }),
  },
};
