import { intakeEventTypes, prisonProgramEventTypes } from '@throughcare/contracts';
import { type Context, commandsOn } from '@throughcare/record';
import { actor, id, Story } from '@throughcare/testing';
import { z } from 'zod';
import type { PathwayEvent } from '../src/domain/events.ts';
import type { Pathway } from '../src/domain/pathway.ts';
import { pathway } from '../src/domain/pathwayType.ts';
import { reactions } from '../src/reactions/index.ts';
import { AftercareSettings } from '../src/settings.ts';

export type PersonStory = Story<Pathway, PathwayEvent, AftercareSettings>;
export const settings = AftercareSettings.parse({});
export const begin = (changed: z.input<typeof AftercareSettings> = {}): PersonStory =>
  new Story(pathway, AftercareSettings.parse(changed));

/** The reaction to an event type, by its definition. */
export function reactionTo(definition: { type: string }) {
  const found = reactions.find(({ to }) => to.type === definition.type);
  if (!found) throw new Error(`nothing listens to ${definition.type}`);
  return found;
}

export const stay = id('stay');
export const ngo = (org: string) => actor('NGOC', org);

export const needKnown = (story: PersonStory) =>
  story.heard(reactionTo(intakeEventTypes.screeningCompleted), {
    screeningId: id('screening'),
    need: 'KNOWN',
  });

export const released = (story: PersonStory, at: string, more: object = {}) =>
  story.at(at).heard(reactionTo(prisonProgramEventTypes.prisonerReleased), {
    episodeId: stay,
    releaseId: id('release'),
    releasedAt: at,
    prisonId: 'prison-a',
    reason: 'RELEASED',
    planned: false,
    area: 'IL-COOK',
    admissionKnown: true,
    ...more,
  });

/** Puts a decision into a story that in the service comes from a follow-up. */
export const learn = (
  story: PersonStory,
  decide: (context: Context<AftercareSettings>) => PathwayEvent[],
) =>
  story.command(
    commandsOn(pathway)({
      name: 'learn',
      summary: '',
      path: '/people/{pathwayRef}/learn',
      by: ['SYS'],
      body: z.strictObject({}),
      shows: 'offer',
      entity: () => '',
      decide: (_input, _state, context) => decide(context),
    }),
    actor('SYS'),
    {},
  );

/** What the follow-up comes back with: offers to these partners. */
export const offered = (
  story: PersonStory,
  orgs: readonly string[],
  hours: number,
  placementId = stay,
) =>
  learn(story, ({ now }) =>
    orgs.map((partnerOrg) => ({
      type: 'offer-made',
      placementId,
      at: now,
      offer: {
        offerId: id(`offer-${partnerOrg}-${story.state.placements[placementId]?.series}`),
        partnerOrg,
        urgent: hours <= 2,
        confirmed: true,
        expiresAt: new Date(Date.parse(now) + hours * 3_600_000).toISOString() as typeof now,
        profile: {
          area: 'IL-COOK',
          sex: 'F',
          ageBand: '25_34',
          languages: ['en'],
          needs: ['OST'],
          from: null,
        },
        notStated: [],
      },
    })),
  );
export const offerTo = (org: string, series = 1) => id(`offer-${org}-${series}`);
