import { AgeBand, AreaCode, CareService, Sex, unknownArea } from '@throughcare/contracts';
import type { ReadTools } from '@throughcare/record';
import { z } from 'zod';
import { type MatchProfile, nothingKnown } from './matching.ts';

/** The nameless half of a person, as intake gives it. */
const Answer = z.object({
  area: AreaCode,
  sex: Sex,
  ageBand: AgeBand.nullable(),
  languages: z.array(z.string().max(40)),
  interpreterLanguage: z.string().max(40).nullable().default(null),
  accessNeeded: z.boolean().default(false),
  guardianMissing: z.boolean().default(false),
  needs: z.array(z.union([CareService, z.string().max(64)])),
});

/** Asks intake; a person of whom it says nothing matches by what is known here. Throws while intake does not answer. */
export async function matchProfileOf(
  tools: ReadTools,
  ref: string,
  area: AreaCode,
): Promise<MatchProfile> {
  const answer = await tools.get('intake', `/people/${ref}/match-profile`, Answer);
  const profile = answer ?? nothingKnown;
  return profile.area === unknownArea ? { ...profile, area } : profile;
}
