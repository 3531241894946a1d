import { z } from 'zod';

export const serviceNames = ['intake', 'court-diversion', 'prison-program', 'aftercare'] as const;
export type ServiceName = (typeof serviceNames)[number];
export const ServiceName = z.enum(serviceNames);

/** Who a published event is for: `justice` is what an order or custody is about, `care` what a person does of their own will. */
export const audiences = ['justice', 'care'] as const;
export type Audience = (typeof audiences)[number];
export const Audience = z.enum(audiences);

export type Topic = `throughcare.${ServiceName}.${Audience}`;
export const topicOf = (service: ServiceName, audience: Audience): Topic =>
  `throughcare.${service}.${audience}`;

/** The topics that each service reads. court-diversion reads no care topic, its own included. */
export const subscriptions: Readonly<Record<ServiceName, readonly Topic[]>> = {
  intake: othersOf('intake', audiences),
  'court-diversion': othersOf('court-diversion', ['justice']),
  'prison-program': othersOf('prison-program', audiences),
  aftercare: othersOf('aftercare', audiences),
};

function othersOf(self: ServiceName, heard: readonly Audience[]): Topic[] {
  return serviceNames
    .filter((other) => other !== self)
    .flatMap((other) => heard.map((audience) => topicOf(other, audience)));
}

/** A service's own topics of the audiences that it may read: court-diversion reads no care topic, its own included. */
export const readableOwnTopics = (service: ServiceName): readonly Topic[] =>
  audiences
    .filter((audience) => subscriptions[service].some((topic) => topic.endsWith(`.${audience}`)))
    .map((audience) => topicOf(service, audience));
