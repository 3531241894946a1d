import { unknownArea } from '@throughcare/contracts';
import type { Pathway } from '../pathway/state.ts';
import { personOf } from '../person/personOf.ts';
import { anyCourt, type CourtOrArea, type Referral } from './state.ts';

/**
 * Where a referral goes that goes to the court: what was asked for; else to the court whose clerk brings it; else to the
 * courts of the person's area. Null where nothing of that is known: then intake must say. A file's word goes to any court
 * that the file's organisation may speak for, so it need not say.
 */
export function courtOrArea(state: Pathway, referral: Referral): CourtOrArea | null {
  const { requestedFor, steps, author } = referral;
  if (requestedFor.court !== null || requestedFor.area !== null) return requestedFor;
  const by = steps[0]?.done;
  if (by?.role === 'DCC' && author === `org:${by.org}`) return { court: by.org, area: null };
  const area = personOf(state)?.circumstances.area ?? unknownArea;
  if (area !== unknownArea) return { court: null, area };
  return by?.attested ? anyCourt : null;
}
