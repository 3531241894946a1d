import { addHours } from '@throughcare/contracts';
import type { Who } from '../cast.ts';
import { providers } from '../places.ts';
import type { Scene } from '../scene.ts';
import type { Act } from '../story.ts';

const mine = (scene: Scene, rest: string): string => `/people/${scene.ref}/${rest}`;

/** A programme of the prison; its own team's referral. */
export const begins =
  (programmeCode: string, who: Who = 'case-manager'): Act =>
  async (scene) =>
    scene.keep(
      'enrolment',
      (await scene.does(who, 'prison-program', mine(scene, 'enrolments'), { programmeCode }))
        .enrolmentId,
    );
/** A referral that intake routed to the prison is an enrolment with the referral's own id. */
export const cameFromIntake: Act = async (scene) => scene.keep('enrolment', scene.id('referral'));

const enrolment =
  (name: string, who: Who, body: object = {}): Act =>
  (scene) =>
    scene.does(
      who,
      'prison-program',
      mine(scene, `enrolments/${scene.id('enrolment')}/${name}`),
      body,
    );
/** The steps of the table up to and with the last one named. */
export const moves =
  (...steps: readonly string[]): Act =>
  async (scene) => {
    for (const to of steps) await enrolment('move', 'programme', { to })(scene);
  };
export const pauses = (pauseReason: string): Act =>
  enrolment('move', 'programme', { to: 'PAUSED', pauseReason });
export const handedIn: Act = enrolment('move', 'case-manager', { to: 'REFERRAL_SUBMITTED' });
export const putOnHold: Act = enrolment('hold', 'case-manager');
export const takenOffHold: Act = enrolment('resume', 'case-manager');
export const withdrawn = (reason: string): Act => enrolment('withdraw', 'case-manager', { reason });
export const deselected = (reason: string, reviewed = false): Act =>
  enrolment('deselect', 'programme', { reason, ...(reviewed && { reviewed: true }) });

/** The way from a submitted referral to a place in the programme. */
export const assessedFor = [
  'AWAITING_ASSESSMENT',
  'ASSESSMENT_STARTED',
  'ASSESSED_SUITABLE',
] as const;

/** Substitution treatment: the person came with it, or begins it inside. */
export const onSubstitution =
  (status: 'RECEIVED_ON_OST' | 'ASSESSED'): Act =>
  async (scene) =>
    scene.keep(
      'ost',
      (await scene.does('prison-nurse', 'prison-program', mine(scene, 'ost'), { status })).ostId,
    );
const ost =
  (name: string, who: Who, body: (scene: Scene) => object = () => ({})): Act =>
  (scene) =>
    scene.does(who, 'prison-program', mine(scene, `ost/${scene.id('ost')}/${name}`), body(scene));
export const ostMoves =
  (...steps: readonly string[]): Act =>
  async (scene) => {
    for (const to of steps) await ost('move', 'prison-nurse', () => ({ to }))(scene);
  };
/** The community prescriber is named, and an appointment before the next dose is due. */
export const ostPlanned = (releaseDay: number): Act =>
  ost('plan-release', 'prison-nurse', (scene) => ({
    prescriberOrg: providers.riverside,
    appointmentAt: scene.at(releaseDay + 1, 9),
    nextDueAt: scene.at(releaseDay + 1, 10),
    sharing: 'STATUTE',
  }));
export const ostHandedOver = (releaseDay: number, due = { day: releaseDay + 1, hour: 10 }): Act =>
  ost('hand-over', 'prison-nurse', (scene) => ({
    medicine: scene.choose.pick(['METHADONE', 'BUPRENORPHINE'], 'medicine', scene.name),
    doseMg: scene.choose.pick([40, 60, 80], 'dose', scene.name),
    lastDoseAt: addHours(scene.now, -1),
    bridgingDays: 0,
    document: 'LETTER',
    nextDueAt: scene.at(due.day, due.hour),
  }));
export const firstDoseOutside: Act = ost('confirm', 'prescriber', ({ now }) => ({
  firstDoseAt: addHours(now, -1),
}));
export const treatmentLost: Act = ost('lose', 'prescriber', () => ({ reason: 'NOT_FOUND' }));
/** On the day of a release that came too soon for a hand-over. */
export const lastDoseNoted: Act = ost('last-dose', 'prison-nurse', (scene) => ({
  medicine: 'METHADONE',
  at: addHours(scene.now, -2),
}));
