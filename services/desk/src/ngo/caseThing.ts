import { type Line, told } from '../forms/facts.ts';
import { typedMoment } from '../forms/moves.ts';
import { type Fact, thing } from '../forms/thing.ts';
import type { View } from '../kernel/page.ts';
import { listed } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { CaseToActOn } from './model.ts';
import { identityOf, nameOf } from './person.ts';
import { releaseSaid } from './said.ts';

export const casePath = '/ngo/cases/:caseId';
export const caseRoles = ['NGOC', 'NGOW', 'PEER'] as const;

/** How things stand, for whoever has to see what changed meanwhile. */
export function caseFacts(one: CaseToActOn, view: Pick<View, 'say' | 'times'>): readonly Fact[] {
  const { say, times } = view;
  const last = one.contacts?.at(-1);
  const facts: readonly Line[] = [
    ['ngo.fact.state', one.state === undefined ? undefined : sayCode(say, 'state', one.state)],
    ['ngo.fact.release', one.release === undefined ? undefined : releaseSaid(one.release, view)],
    [
      'ngo.fact.lastContact',
      last &&
        say('ngo.contact.line', {
          at: times.moment(last.at),
          mode: sayCode(say, 'mode', last.mode),
          reached: last.reached ? 'yes' : 'no',
        }),
    ],
    ['ngo.fact.appointments', String(openAppointments(one).length)],
    [
      'ngo.fact.workers',
      one.workers &&
        listed(
          say,
          one.workers.map(({ subject }) => subject),
        ),
    ],
  ];
  return told(facts, say);
}

const openAppointments = ({ appointments = [] }: CaseToActOn) =>
  appointments.filter(({ outcome, cancelled }) => outcome === null && !cancelled);

/** Somebody whom this organisation has taken on. */
export const caseThing = thing({
  path: casePath,
  roles: caseRoles,
  service: 'aftercare',
  reads: '/cases/:caseId',
  answer: CaseToActOn,
  actions: ({ actions }) => actions,
  name: async (one, view, _params, asking) => nameOf(one, await identityOf(asking, one), view),
  facts: caseFacts,
  forms: {
    'record-contact': {
      preset: (_one, { times }) => typedMoment('at', times.now, times),
      folded: ['at'],
      // Only where outreach is paused does it matter who asked.
      leaveOut: ({ paused }) => (paused ? [] : ['askedByPerson']),
    },
    'supply-naloxone': {
      preset: (_one, { times }) => ({
        ...typedMoment('at', times.now, times),
        kits: '1',
        from: 'PARTNER',
      }),
      folded: ['at'],
    },
    'assign-worker': { preset: () => ({ role: 'WORKER' }) },
    'release-worker': {
      choices: ({ workers = [] }, _asking, { say }) => ({
        subject: {
          among: workers.map(({ subject, role }) => ({
            value: subject,
            text: `${subject} (${sayCode(say, 'role', role)})`,
          })),
        },
      }),
    },
    'amend-discharge': {
      preset: ({ discharge }) =>
        discharge
          ? {
              reason: discharge.reason,
              ...Object.fromEntries(
                discharge.outcomes.flatMap(({ goal, result }, n) => [
                  [`outcomes.${n}.goal`, goal],
                  [`outcomes.${n}.result`, result],
                ]),
              ),
            }
          : {},
      check: true,
    },
    discharge: { check: true },
    'hand-back': { check: true },
    'record-refusal': { check: true },
  },
});
