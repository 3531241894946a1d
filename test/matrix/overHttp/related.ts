import type { ServiceName } from '@throughcare/contracts';
import type { RelationName } from '@throughcare/record';

/** Which organisations have to do with the person of whom everything is told, by service and relation: written by hand. */
export type Related = {
  readonly [S in ServiceName]?: Readonly<Partial<Record<RelationName, readonly string[]>>>;
} & {
  /** What somebody with the relation is refused all the same here, as `command ROLE`. */
  readonly except: readonly string[];
};

export const related: Related = {
  'court-diversion': {
    HOLDS_ORDER: ['court-city'],
    TREATS: ['provider-riverside'],
    ASSIGNED: ['intake-city'],
    SELF: ['public'],
  },
  'prison-program': {
    HOLDS_STAY: ['prison-north'],
    PRESCRIBES: ['provider-riverside'],
    HOLDS_ORDER: ['court-city'],
  },
  aftercare: {
    OFFERED: ['ngo-harbour'],
    HOLDS_CASE: ['ngo-harbour'],
    TREATS: ['provider-riverside'],
    HOLDS_STAY: ['prison-north'],
    COORDINATES: ['city'],
    SELF: ['public'],
  },
  intake: {
    SELF: ['public'],
    ANYBODY: ['intake-city'],
    HOLDS_ORDER: ['court-city'],
    HOLDS_STAY: ['prison-north'],
  },
  except: [],
};
