import { typedMoment } from '../forms/moves.ts';
import type { Typed } from '../forms/read.ts';
import { thing } from '../forms/thing.ts';
import { nameOf } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { named, registered } from '../kernel/register.ts';
import { TreatmentToActOn } from './model.ts';
import { treatmentPath, treatmentRoles } from './treatment.ts';
import { treatmentFacts } from './treatmentFacts.ts';

type Times = Pick<View, 'times'>;

const medicineOf = ({ handOver, lastDose }: TreatmentToActOn): Typed => {
  const medicine = lastDose?.medicine ?? handOver?.medicine;
  return medicine === undefined ? {} : { medicine };
};
const dueIn = ({ plan, watch }: TreatmentToActOn, { times }: Times): Typed => {
  const due = watch?.nextDoseDueAt ?? plan?.nextDueAt;
  return due === undefined ? {} : typedMoment('nextDueAt', due, times);
};

/** A treatment, and every step that may be made with it inside and outside. */
export const treatmentThing = thing<TreatmentToActOn>({
  path: treatmentPath,
  roles: treatmentRoles,
  service: 'prison-program',
  reads: '/people/:pathwayRef/ost/:ostId',
  answer: TreatmentToActOn,
  actions: ({ actions }) => actions,
  async name(_one, { say }, { pathwayRef = '' }, asking) {
    return await nameOf(asking, pathwayRef, { say });
  },
  facts: treatmentFacts,
  forms: {
    'note-ost-dose': {
      preset: (one, { times }) => ({
        ...medicineOf(one),
        ...typedMoment('at', times.now, times),
        bridgingDays: '0',
      }),
    },
    'plan-ost-release': {
      preset: dueIn,
      choices: async (_one, asking) => {
        const providers = await registered(asking, 'PROVIDER');
        const among = providers.map(({ organisationId }) => named(organisationId));
        return among.length === 0 ? {} : { prescriberOrg: { among } };
      },
    },
    'hand-over-ost': {
      preset: (one, view) => ({
        ...medicineOf(one),
        ...(one.lastDose && typedMoment('lastDoseAt', one.lastDose.at, view.times)),
        bridgingDays: String(one.lastDose?.bridgingDays ?? 0),
        ...dueIn(one, view),
      }),
      check: true,
    },
    'confirm-ost': { preset: (_one, { times }) => typedMoment('firstDoseAt', times.now, times) },
    'lose-ost': { check: true },
    'end-ost': { check: true },
  },
});
