import { z } from 'zod';

/** What an order may ask of a person beside starting treatment. Partners see these codes and no more of the order's text. */
export const orderConditions = {
  TREATMENT: 'attend treatment as arranged with the treatment director',
  TESTING: 'give court tests when notified',
  SUPERVISION: 'keep contact with the supervising officer',
  REVIEW_HEARINGS: 'attend review hearings',
  RESIDENCE: 'live at an agreed address',
  CURFEW: 'stay at home at set hours',
  AREA_RESTRICTION: 'keep away from a named area',
  NO_CONTACT: 'keep away from a named person',
  WORK_OR_EDUCATION: 'take part in work or education',
  COMMUNITY_SERVICE: 'do community service',
  RESTITUTION: 'make good a loss',
  PEER_SUPPORT: 'take part in peer support',
  PROOF_OF_TREATMENT: 'hand in proof of treatment on set dates',
} as const;

export type OrderCondition = keyof typeof orderConditions;
export const OrderCondition = z.enum(
  Object.keys(orderConditions) as [OrderCondition, ...OrderCondition[]],
);
