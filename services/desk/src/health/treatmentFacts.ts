import { type Line, told } from '../forms/facts.ts';
import type { Fact } from '../forms/thing.ts';
import { codeAsName } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { sayCode } from '../words/speak.ts';
import type { Treatment } from './model.ts';

type Ask = Pick<View, 'say' | 'times'>;

/** What stands of a treatment, a line each; medicine and dose only where the service shows them. */
export const treatmentFacts = (one: Treatment, view: Ask): readonly Fact[] =>
  told([...standing(one, view), ...planned(one, view), ...given(one, view)], view.say);

function standing({ status, watch, firstDoseAt, lostReason }: Treatment, ask: Ask): Line[] {
  const { say, times } = ask;
  return [
    ['health.fact.state', status && sayCode(say, 'state', status)],
    ['health.fact.gap', watch && sayCode(say, 'gap', watch.stage)],
    ['health.fact.nextDose', watch && times.moment(watch.nextDoseDueAt)],
    ['health.fact.since', watch && times.moment(watch.since)],
    ['health.fact.firstDose', firstDoseAt && times.moment(firstDoseAt)],
    ['health.fact.lost', lostReason && sayCode(say, 'lost', lostReason)],
  ];
}

function planned({ plan }: Treatment, { say, times }: Ask): Line[] {
  if (!plan) return [];
  return [
    ['health.fact.prescriber', codeAsName(plan.prescriberOrg)],
    ['health.fact.appointment', times.moment(plan.appointmentAt)],
    ['health.fact.firstOutside', times.moment(plan.nextDueAt)],
    ['health.fact.sharing', sayCode(say, 'sharing', plan.sharing)],
  ];
}

function given({ lastDose, handOver }: Treatment, { say, times }: Ask): Line[] {
  const dose = lastDose && [
    sayCode(say, 'medicine', lastDose.medicine),
    times.moment(lastDose.at),
    say('health.rhythm', { days: lastDose.everyDays, bridging: lastDose.bridgingDays }),
  ];
  const handed = handOver && [
    sayCode(say, 'medicine', handOver.medicine),
    handOver.doseMg === null ? '' : say('health.mg', { mg: handOver.doseMg }),
    say('health.lastGiven', { at: times.moment(handOver.lastDoseAt) }),
    handOver.bridgingDays > 0 ? say('health.bridging', { days: handOver.bridgingDays }) : '',
    sayCode(say, 'document', handOver.document),
  ];
  return [
    ['health.fact.lastDose', dose?.join(' · ')],
    ['health.fact.handOver', handed?.filter((part) => part !== '').join(' · ')],
    ['health.fact.handedNext', handOver && times.moment(handOver.nextDueAt)],
  ];
}
