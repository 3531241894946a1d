/** Why a partner's support ended, as `case.discharged` tells it: what the partner says of it (domain reference 2.8). */
type SaidByPartner =
  | 'COMPLETED'
  | 'ABSCONDED'
  | 'ADVERSE_TERMINATION'
  | 'MOVED'
  | 'OPTED_OUT'
  | 'PROGRAM_TRANSFER'
  | 'REINCARCERATED';
/** Or what happened outside the case. */
type Happened =
  | 'HANDED_BACK'
  | 'LAPSED'
  /** Everything has stopped; who holds the case is not told why. */
  | 'ENDED'
  | 'RECALLED'
  | 'DECLINED_BY_PERSON'
  | 'CONSENT_WITHDRAWN'
  | 'PLANS_CHANGED';
export type CaseEnd = SaidByPartner | Happened;
