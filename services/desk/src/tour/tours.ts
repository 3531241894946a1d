import type { Role } from '@throughcare/contracts';
import type { WordKey } from '../words/speak.ts';

/** Everybody who has a desk: programs and clocks have none. */
export type TourRole = Exclude<Role, 'IMPORT' | 'SERVICE' | 'SYS'>;

/** What each of the five steps is about, in their order. */
export const parts = ['for', 'look', 'act', 'others', 'help'] as const;
export type Part = (typeof parts)[number];

/** One step of a tour: the page on which it is told, and how it is told. */
export type Step = {
  /** A page of that desk without parameters: it is there also where its list is empty. */
  readonly path: string;
  readonly words: WordKey;
  /** What stands on the button that it speaks of. */
  readonly button?: WordKey;
};
type Tour = Readonly<Record<Part, Step>>;

/** On which pages; and the button of what there is to do. The first step and the last stand where work begins. */
type Way = Readonly<Record<'look' | 'act' | 'others', string>> & { readonly button: WordKey };

const tour = (role: TourRole, { look, act, others, button }: Way): Tour => ({
  for: { path: '/', words: `tour.${role}.for` },
  look: { path: look, words: `tour.${role}.look` },
  act: { path: act, words: `tour.${role}.act`, button },
  others: { path: others, words: `tour.${role}.others` },
  help: { path: '/', words: 'tour.help' },
});

/** The tour of each desk: a role without one, or a step without its text in some language, does not compile. */
export const tours: Readonly<Record<TourRole, Tour>> = {
  JUDGE: tour('JUDGE', {
    look: '/court/day',
    act: '/court/candidates',
    button: 'move.issue-order',
    others: '/court/orders',
  }),
  DCC: tour('DCC', {
    look: '/court/day',
    act: '/court/candidates',
    button: 'move.take-up-candidate',
    others: '/court/orders',
  }),
  PROS: tour('PROS', {
    look: '/court/candidates',
    act: '/court/candidates',
    button: 'move.determine-eligibility',
    others: '/court/orders',
  }),
  DEF: tour('DEF', {
    look: '/court/candidates',
    act: '/court/candidates',
    button: 'move.record-answer',
    others: '/court/orders',
  }),
  PROB: tour('PROB', {
    look: '/court/day',
    act: '/court/day',
    button: 'move.ask-provider',
    others: '/court/orders',
  }),
  PCM: tour('PCM', {
    look: '/prison/releases',
    act: '/prison/releases',
    button: 'move.note-pack-item',
    others: '/prison/people',
  }),
  PPT: tour('PPT', {
    look: '/prison/programmes',
    act: '/prison/programmes',
    button: 'move.move-enrolment',
    others: '/prison/releases',
  }),
  PHC: tour('PHC', {
    look: '/health/treatments',
    act: '/health/treatments',
    button: 'move.plan-ost-release',
    others: '/health/people',
  }),
  PREC: tour('PREC', {
    look: '/prison/arrivals',
    act: '/prison/releases',
    button: 'move.record-release',
    others: '/prison/to-settle',
  }),
  NGOC: tour('NGOC', {
    look: '/ngo/offers',
    act: '/ngo/offers',
    button: 'move.accept-offer',
    others: '/ngo/people',
  }),
  NGOW: tour('NGOW', {
    look: '/ngo/people',
    act: '/ngo/people',
    button: 'move.record-contact',
    others: '/ngo/appointments',
  }),
  PEER: tour('PEER', {
    look: '/peer/today',
    act: '/peer/today',
    button: 'peer.reached',
    others: '/ngo/appointments',
  }),
  PROV: tour('PROV', {
    look: '/provider/requests',
    act: '/provider/requests',
    button: 'move.confirm-place',
    others: '/provider/episodes',
  }),
  PRESCRIBER: tour('PRESCRIBER', {
    look: '/health/hand-overs',
    act: '/health/hand-overs',
    button: 'move.confirm-ost',
    others: '/health/hand-overs',
  }),
  COORD: tour('COORD', {
    look: '/city/unplaced',
    act: '/city/unplaced',
    button: 'move.offer-to-partner',
    others: '/city/indicators',
  }),
  INTAKE: tour('INTAKE', {
    look: '/office/referrals',
    act: '/office/referrals',
    button: 'move.accept-referral',
    others: '/office/to-settle',
  }),
  SCREENER: tour('SCREENER', {
    look: '/office/screenings',
    act: '/office/screenings',
    button: 'move.begin-screening',
    others: '/office/screenings',
  }),
  ASSR: tour('ASSR', {
    look: '/court/to-assess',
    act: '/court/to-assess',
    button: 'move.determine-suitability',
    others: '/office/screenings',
  }),
  PERSON: tour('PERSON', {
    look: '/me/looks',
    act: '/me/consents',
    button: 'own.move.withdraw-consent',
    others: '/me/card',
  }),
  PRIVACY: tour('PRIVACY', {
    look: '/privacy/looks',
    act: '/office/to-settle',
    button: 'move.settle-merge-review',
    others: '/privacy/organisations',
  }),
  ADMIN: tour('ADMIN', {
    look: '/operator/flow',
    act: '/operator/notices',
    button: 'move.change-organisation',
    others: '/operator/accounts',
  }),
};

const isTourRole = (role: string): role is TourRole => Object.hasOwn(tours, role);

/** The steps of whoever sits at a desk of the sample. Nobody else is shown around: who has real people before them is at work. */
export function stepsFor(me: {
  readonly sample: boolean;
  readonly roles: readonly Role[];
}):
  | { readonly role: TourRole; readonly steps: readonly (Step & { readonly part: Part })[] }
  | undefined {
  const role = me.sample ? me.roles.find(isTourRole) : undefined;
  return role && { role, steps: parts.map((part) => ({ part, ...tours[role][part] })) };
}
