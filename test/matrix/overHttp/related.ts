import type { ServiceName } from '@throughcare/contracts';
import type { RelationName } from '@throughcare/record';

/** Which organisations have to do with the person of whom everything is told, by service and relation: written by hand. */
export type Related = {
  readonly [S in ServiceName]?: Readonly<Partial<Record<RelationName, readonly string[]>>>;
} & {
  /** What somebody with the relation is refused all the same here, as `command ROLE`. */
  readonly except: readonly string[];
  /** Commands on directories, which name no person: whoever has the role may. */
  readonly open: readonly string[];
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
    HOLDS_ORDER: ['court-city'],
    HOLDS_STAY: ['prison-north'],
  },
  except: [
    // The profile of the order says who ends it.
    'complete-order JUDGE',
    // Under this regime the court does.
    'complete-order PROS',
    'revoke-order PROS',
    // The place is a provider's; no NGO has one here.
    'confirm-place NGOC',
    'record-progress-report NGOC',
    'record-provider-answer NGOC',
    'list-order-hearings NGOC',
    'get-hearing NGOC',
    'get-treatment-episode NGOC',
    // Its case is that of a referral; the release went to the place in treatment.
    'get-overdose-window NGOC',
    'get-overdose-window NGOW',
    'list-overdose-windows-of-person NGOC',
    'list-overdose-windows-of-person NGOW',
    // Every way that was tried goes on: no second option is offered.
    'answer-voluntary-route PERSON',
    // Nobody is to be asked for a consent here, and the prison had no part in the one that was given.
    ...['PCM', 'PHC', 'PREC'].flatMap((role) => [`consent ${role}`, `person-consents ${role}`]),
    // Each item of a pack is for one of them.
    'note-pack-item PHC',
    // It reported the death itself; another organisation verifies.
    'verify-death PCM',
    'verify-death PHC',
    'verify-death PREC',
    // The referral led to the court, and not to the prison.
    'referral PCM',
    'referral PPT',
    'referral PHC',
    'person-referrals PCM',
    'person-referrals PPT',
    'person-referrals PHC',
  ],
  open: ['list-provider', 'onboard-partner', 'make-webhook-secret'],
};
