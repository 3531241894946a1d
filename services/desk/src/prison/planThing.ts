import { typedDay } from '../forms/moves.ts';
import { thing } from '../forms/thing.ts';
import { nameOf } from '../kernel/names.ts';
import { planFacts } from './facts.ts';
import { areaChoices } from './gateForms.ts';
import { Plan, personAddress, prisonDesk } from './model.ts';

export const planAddress = (pathwayRef: string, { episodeId }: Pick<Plan, 'episodeId'>): string =>
  `${personAddress(pathwayRef)}/stays/${episodeId}`;

/** How the release of one stay is prepared. It is shown on the person’s page. */
export const planThing = thing<Plan>({
  path: '/prison/people/:pathwayRef/stays/:episodeId',
  roles: prisonDesk,
  service: 'prison-program',
  reads: '/people/:pathwayRef/stays/:episodeId',
  answer: Plan as never,
  home: (_plan, { pathwayRef = '' }) => personAddress(pathwayRef),
  actions: ({ actions }) => actions,
  name: (_plan, view, { pathwayRef }, asking) => nameOf(asking, pathwayRef, view),
  facts: planFacts,
  forms: {
    'set-release-date': {
      preset({ dates = [] }) {
        const last = dates.at(-1);
        return last?.on ? { ...typedDay('on', last.on), dateType: last.dateType } : {};
      },
      // Where the person goes is said when the preparation starts.
      leaveOut: () => ['area'],
    },
    'clear-release-date': { asButtons: 'reason' },
    'start-plan': { choices: ({ area }, asking, view) => areaChoices(area, asking, view) },
    'note-pack-item': { leaveOut: () => ['items'] },
  },
});
