import { z } from 'zod';
import { formOf } from '../forms/field.ts';
import type { Action, FormOf } from '../forms/thing.ts';
import type { Asking } from '../kernel/asking.ts';
import { sayCode } from '../words/speak.ts';
import { programmeName } from './enrolmentFacts.ts';
import { type Enrolment, type Person, personAddress } from './model.ts';

export const enrolmentAddress = (pathwayRef: string, enrolmentId: string): string =>
  `${personAddress(pathwayRef)}/enrolments/${enrolmentId}`;

const move = 'move-enrolment';
const plain = formOf('prison-program', move)?.fields.find(({ name }) => name === 'to')?.codes ?? [];

/** Statuses to which it may be moved by this reader without more being asked. */
const nextOf = ({ mayBecome = [] }: Enrolment): readonly string[] =>
  mayBecome.filter((status) => plain.includes(status));

/** Steps that lead somewhere from where it stands, as the service says. */
export function stepsOf(one: Enrolment): readonly Action[] {
  const leads: Readonly<Record<string, boolean>> = {
    [move]: nextOf(one).length > 0,
    'withdraw-enrolment': one.mayBecome?.includes('WITHDRAWN') ?? false,
    'deselect-enrolment': one.mayBecome?.includes('DESELECTED') ?? false,
  };
  const isHold = (name: string) => ['hold-enrolment', 'resume-enrolment'].includes(name);
  return one.actions.filter(({ name, open }) => leads[name] ?? (!isHold(name) || open));
}

export const enrolmentForms: Readonly<Record<string, FormOf<Enrolment>>> = {
  [move]: {
    choices: (one, _asking, { say }) => ({
      to: {
        among: nextOf(one).map((value) => ({ value, text: sayCode(say, 'enrolment', value) })),
      },
    }),
    leaveOut: (one) => (nextOf(one).includes('PAUSED') ? [] : ['pauseReason']),
  },
  'withdraw-enrolment': { check: true },
  'deselect-enrolment': { check: true },
};

const Programmes = z.looseObject({
  items: z.array(z.looseObject({ code: z.string(), kind: z.string() })),
});

/** Programmes of prisons that are known here; none where the register of programmes is not told. */
async function programmesOf(asking: Asking): Promise<readonly string[]> {
  const found = await asking.maybe('intake', '/programmes', Programmes);
  return (found?.items ?? []).filter(({ kind }) => kind === 'PRISON').map(({ code }) => code);
}

/** A referral that begins inside: on the person’s page. */
export const startEnrolment: FormOf<Person> = {
  leaveOut: () => ['caseRef', 'orderId'],
  async choices(_person, asking, { say }) {
    const codes = await programmesOf(asking);
    if (codes.length === 0) return {};
    const among = codes.map((value) => ({ value, text: programmeName(say, value) }));
    return { programmeCode: { among } };
  },
  preset: () => ({ submit: 'yes' }),
};
