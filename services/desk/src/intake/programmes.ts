import { z } from 'zod';
import type { Asking } from '../kernel/asking.ts';

const Programmes = z.looseObject({
  items: z.array(z.looseObject({ code: z.string(), name: z.string(), to: z.string() })),
});
type Programme = z.infer<typeof Programmes>['items'][number];

/** What can be asked for by a referral, as intake names it; none where that is not told. */
export async function programmesOf(asking: Asking): Promise<readonly Programme[]> {
  return (await asking.maybe('intake', '/programmes', Programmes))?.items ?? [];
}

/** A programme in plain words; a code that is not known here stands as it is. */
export function programmeSaid(programmes: readonly Programme[], code: string | undefined): string {
  const name = programmes.find((one) => one.code === code)?.name ?? code ?? '';
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}
export type Programmed = readonly Programme[];
