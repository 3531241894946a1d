import type { Choices } from '../forms/draw.ts';
import { typedMoment } from '../forms/moves.ts';
import type { Typed } from '../forms/read.ts';
import type { FormOf } from '../forms/thing.ts';
import type { Asking } from '../kernel/asking.ts';
import { codeAsName } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { areasOf, named, registered } from '../kernel/register.ts';
import { sorted } from '../words/said.ts';
import type { Person } from './model.ts';

type AskView = Omit<View, 'csrf'>;

/** What files say and a person at the desk does not. */
const ofFiles = ['basis', 'movementCode', 'movementReason', 'listedOn', 'heldFrom'];

/** A step at the gate: the reader’s own prison, just now unless said otherwise. */
export const atGate = <Data>(moment: string, more: FormOf<Data> = {}): FormOf<Data> => ({
  ...more,
  leaveOut: () => ofFiles,
  folded: [...(more.folded ?? []), 'prisonId'],
  preset: (data, view, params) => ({
    prisonId: view.me.org,
    ...typedMoment(moment, view.times.now, view.times),
    ...more.preset?.(data, view, params),
  }),
  choices: async (data, asking, view, params) => ({
    prisonId: { among: [named(view.me.org)] },
    ...(await more.choices?.(data, asking, view, params)),
  }),
});

/** Other prisons that are registered here. */
async function otherPrisons(asking: Asking): Promise<Readonly<Record<string, Choices>>> {
  const among = (await registered(asking, 'PRISON'))
    .map(({ organisationId }) => organisationId)
    .filter((one) => one !== asking.me.org)
    .map(named);
  return among.length === 0 ? {} : { toPrison: { among } };
}

/** Areas in which somebody serves, beside what is known already; and that it is not known. */
export async function areaChoices(
  known: string | null | undefined,
  asking: Asking,
  { say }: Pick<AskView, 'say'>,
): Promise<Readonly<Record<string, Choices>>> {
  const kinds = ['CITY', 'NGO', 'PRISON'];
  const areas = new Set([...(await areasOf(asking, kinds)), ...(known ? [known] : [])]);
  return {
    area: {
      among: [
        { value: '', text: say('prison.area.unknown') },
        ...sorted(say, [...areas], codeAsName).map(named),
      ],
      ...(known && { typed: { area: known } }),
    },
  };
}

/** Who leaves on the day that was prepared leaves as planned; everything else is said by whoever knows. */
const asPrepared = ({ plan }: Person, { times }: AskView): Typed =>
  plan?.dates?.at(-1)?.on === times.today ? { kind: 'PLANNED' } : {};

/** What each step of custody needs beyond its schema. */
export const custodyForms: Readonly<Record<string, FormOf<Person>>> = {
  admit: atGate('admittedAt', { folded: ['admissionDate'] }),
  'return-to-custody': atGate('returnedAt'),
  'recall-to-custody': atGate('receivedAt'),
  'leave-temporarily': atGate('leftAt'),
  'record-release': atGate('releasedAt', {
    check: true,
    preset: asPrepared,
    choices: ({ plan }, asking, view) => areaChoices(plan?.area, asking, view),
  }),
  'reverse-release': {},
  'correct-release': { check: true },
  'record-death': atGate('diedAt', { check: true }),
  'record-escape': atGate('escapedAt', { check: true }),
  'record-deportation': atGate('deportedAt', { check: true }),
  transfer: {
    ...atGate('transferredAt', { check: true, choices: (_p, asking) => otherPrisons(asking) }),
  },
  'announce-transfer': { choices: (_person, asking) => otherPrisons(asking) },
};
