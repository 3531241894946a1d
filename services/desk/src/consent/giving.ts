import type { Choices } from '../forms/draw.ts';
import type { FormOf } from '../forms/thing.ts';
import { actingIn, Guardians } from '../guardian/model.ts';
import { guardianName } from '../guardian/said.ts';
import type { ConsentToActOn } from '../intake/model.ts';
import type { Asking } from '../kernel/asking.ts';
import type { View } from '../kernel/page.ts';
import { sayCode } from '../words/speak.ts';

/** In whose office somebody is known by name: the others check that it is they, before a witness. */
const offices = ['INTAKE', 'PCM', 'PHC', 'PREC'] as const;

/** What the person says, in front of whoever takes it down. */
export const giving: FormOf<ConsentToActOn> = {
  async choices({ pathwayRef }, asking, { say, me }) {
    const known = offices.some((role) => me.roles.includes(role));
    return {
      method: {
        among: ['SIGNED', 'ORAL_WITNESSED'].map((value) => ({
          value,
          text: sayCode(say, 'method', value),
        })),
      },
      checked: known ? { leftOut: true } : { needed: true },
      ...(!known && { witness: { needed: true }, witnessRole: { needed: true } }),
      guardianId: await guardiansOf(asking, pathwayRef, say),
      expiresAt: { leftOut: true },
    };
  },
  check: true,
};

/** For somebody under 18 whoever decides for them says it; they are chosen from those whom the record names. */
async function guardiansOf(asking: Asking, ref: string, say: View['say']): Promise<Choices> {
  const found = await asking.maybe('intake', `/people/${ref}/guardians`, Guardians);
  const acting = found ? actingIn(found) : [];
  if (acting.length === 0) return { leftOut: true };
  return {
    among: acting.map((one) => ({ value: one.guardianId, text: guardianName(one, { say }) })),
    ...(found?.deciding?.under18 && { needed: true }),
  };
}
