import { errandsOn } from '@throughcare/service-kit';
import { courtPathway } from '../domain/courtPathway.ts';

/** What one record owes to another record of the same person. */
export const errand = errandsOn(courtPathway);
