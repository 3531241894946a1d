import { followUpsOn } from '@throughcare/record';
import { courtPathway } from '../domain/courtPathway.ts';

/** What one record owes to another record of the same person. */
export const followUp = followUpsOn(courtPathway);
