import {
  addDays,
  addMinutes,
  type Instant,
  intakeEventTypes,
  prisonProgramEventTypes,
} from '@throughcare/contracts';
import { type Actor, byService, type Context, commandsOn, shown } from '@throughcare/record';
import { actor, id, organisationOf, Story } from '@throughcare/testing';
import { z } from 'zod';
import { pathway } from '../src/domain/document.ts';
import type { PathwayEvent } from '../src/domain/events.ts';
import type { Pathway } from '../src/domain/pathway/state.ts';
import type { NewOffer } from '../src/domain/placement/evolve.ts';
import { views } from '../src/domain/views.ts';
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

export const consentGiven = (story: PersonStory, consent: string, org = 'ngo-a') =>
  story.heard(reactionTo(intakeEventTypes.consentGiven), {
    consentId: id(consent),
    recipients: [org],
    scopes: ['IDENTITY'],
    purpose: 'AFTERCARE',
    legalBasis: null,
    expiresAt: null,
  });
export const consentWithdrawn = (story: PersonStory, consent: string) =>
  story.heard(reactionTo(intakeEventTypes.consentWithdrawn), { consentId: id(consent) });

/** A thing of a record as this caller, who works in all of Illinois, may see it at a moment. */
export const seenBy = (
  who: Actor,
  state: Pathway,
  view: keyof typeof views,
  item: string,
  now: string = '2026-03-02T10:00:00.000Z',
): Readonly<Record<string, unknown>> | undefined =>
  shown<Pathway, Readonly<Record<string, unknown>>>(views[view], state, item, {
    actor: who,
    now: now as Instant,
    organisation: organisationOf(who.org, 'NGO'),
    hash: (text) => text,
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
      by: { SYS: { ...byService, holds: () => true } },
      body: z.strictObject({}),
      shows: 'offer',
      entity: () => '',
      decide: (_input, _state, context) => decide(context),
    }),
    actor('SYS'),
    {},
  );

/** An offer that stays open for long. */
export const newOffer = (offerId: string, partnerOrg: string, now: Instant): NewOffer => ({
  offerId,
  partnerOrg,
  urgent: false,
  confirmed: true,
  expiresAt: addDays(now, 2_000),
  unhurried: addDays(now, 2_000),
  profile: {
    area: 'IL-COOK',
    sex: 'F',
    ageBand: '25_34',
    languages: ['en'],
    interpreterLanguage: null,
    needs: ['OST'],
    from: null,
  },
  missing: [],
});

/** What the follow-up comes back with: offers to these partners. */
export const offered = (
  story: PersonStory,
  orgs: readonly string[],
  hours: number,
  placementId = stay,
  /** Where no release were near. */
  unhurriedHours = hours,
) =>
  learn(story, ({ now }) =>
    orgs.map((partnerOrg) => ({
      type: 'offer-made',
      placementId,
      at: now,
      offer: {
        ...newOffer(
          id(`offer-${partnerOrg}-${story.state.placements[placementId]?.series}`),
          partnerOrg,
          now,
        ),
        urgent: hours <= 2,
        expiresAt: addMinutes(now, hours * 60),
        unhurried: addMinutes(now, unhurriedHours * 60),
      },
    })),
  );
export const offerTo = (org: string, series = 1) => id(`offer-${org}-${series}`);
