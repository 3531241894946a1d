import { z } from 'zod';
import type { Who } from '../cast.ts';
import { prisons } from '../places.ts';
import type { Scene } from '../scene.ts';
import type { Act } from '../story.ts';
import { answersFor, type Level, type ScreenName } from './answers.ts';

/** A person's things at intake. */
const mine = ({ ref }: Scene, rest: string): string => `/people/${ref}/${rest}`;

/** Numbers that name the person: the city register's, and the prison's where a prison writes them down. */
const numbersOf = (scene: Scene, who: Who, as: string): object[] => {
  const value = `${scene.name}-${as}`.replaceAll(/[^A-Za-z0-9]/g, '').slice(-60);
  return [
    { issuer: 'city-register', type: 'NUMBER', value },
    ...(who === 'case-manager' ? [{ issuer: prisons.north, type: 'NUMBER', value }] : []),
  ];
};

/** Somebody writes the person down, with identity; under another name of the story where a second record is meant. */
export const broughtIn =
  (who: Who, extra: object = {}, as = 'ref'): Act =>
  async (scene) => {
    const body = { ...scene.person, identifiers: numbersOf(scene, who, as), ...extra };
    scene.keep(as, (await scene.does(who, 'intake', '/people', body)).pathwayRef);
  };

type Referral = {
  readonly programmeCode: string;
  readonly to?: 'court-diversion' | 'prison-program' | 'aftercare';
  readonly urgency?: 'ROUTINE' | 'URGENT';
  /** Whose referral an intake officer writes down. */
  readonly source?: 'SELF';
  readonly note?: string;
};

export const drafts =
  (who: Who, referral: Referral): Act =>
  async (scene) =>
    scene.keep(
      'referral',
      (await scene.does(who, 'intake', mine(scene, 'referrals'), referral)).referralId,
    );
const step =
  (name: string) =>
  (who: Who, body: object = {}): Act =>
  (scene) =>
    scene.does(who, 'intake', mine(scene, `referrals/${scene.id('referral')}/${name}`), body);

const handsIn = step('submit');
/** Drafted and handed in. */
export const refers =
  (who: Who, referral: Referral): Act =>
  async (scene) => {
    await drafts(who, referral)(scene);
    await handsIn(who)(scene);
  };
export const accepts = step('accept')('intake');
export const rejects = (reasonCode: string): Act => step('reject')('intake', { reasonCode });
export const asksForMore = (question: string): Act =>
  step('request-more-info')('intake', { question });
export const tellsMore = (who: Who, answer: string): Act => step('provide-info')(who, { answer });
export const holds = (who: Who, reasonCode: string): Act => step('hold')(who, { reasonCode });
export const goesOn = (who: Who): Act => step('resume')(who);
export const withdraws = (who: Who, reasonCode: string): Act =>
  step('withdraw')(who, { reasonCode });
export const routes = (to: string): Act => step('route')('intake', { to });

/** Another office brings the same person by the same number, for the same programme: intake links the two. */
export const refersToo =
  (who: Who, referral: Referral): Act =>
  async (scene) => {
    const first = scene.id('referral');
    await broughtIn(who)(scene);
    await refers(who, referral)(scene);
    scene.keep('second referral', scene.id('referral'));
    scene.keep('referral', first);
  };

export const offersScreening =
  (who: Who, instrument: ScreenName | 'CLINICAL', about: { readonly referral?: true } = {}): Act =>
  async (scene) => {
    const body = { instrument, referralId: about.referral ? scene.id('referral') : null };
    const offered = await scene.does(who, 'intake', mine(scene, 'screenings'), body);
    scene.keep('screening', offered.screeningId);
  };
const screening =
  (name: string) =>
  (who: Who, body: object = {}): Act =>
  (scene) =>
    scene.does(who, 'intake', mine(scene, `screenings/${scene.id('screening')}/${name}`), body);
export const begins = (who: Who): Act => screening('begin')(who);
export const saysNoToScreening = (who: Who): Act => screening('decline')(who);
const answers =
  (who: Who, instrument: ScreenName, level: Level): Act =>
  (scene) =>
    screening('complete')(who, {
      mode: 'INTERVIEW',
      answers: answersFor(instrument, level, scene.choose, scene.name),
    })(scene);
/** Offered, begun and answered at one sitting. */
export const isScreened =
  (who: Who, instrument: ScreenName, level: Level): Act =>
  async (scene) => {
    await offersScreening(who, instrument)(scene);
    await begins(who)(scene);
    await answers(who, instrument, level)(scene);
  };
/** A result is corrected: a new one takes its place. */
export const corrects =
  (who: Who, instrument: ScreenName, level: Level): Act =>
  async (scene) => {
    const corrected = await screening('amend')(who, {
      answers: answersFor(instrument, level, scene.choose, `${scene.name}/corrected`),
      reason: 'An answer was written down beside the wrong item.',
    })(scene);
    scene.keep('screening', z.object({ screeningId: z.uuid() }).parse(corrected).screeningId);
  };

/** The clinician's assessment about a referral, which the court's suitability rests on. */
export const isAssessed =
  (suitable: boolean, level: 'LOW' | 'MEDIUM' | 'HIGH' = 'HIGH'): Act =>
  async (scene) => {
    await offersScreening('assessor', 'CLINICAL', { referral: true })(scene);
    await begins('assessor')(scene);
    await screening('complete')('assessor', {
      mode: 'INTERVIEW',
      answers: { instrument: 'CLINICAL', severity: level, risk: level, need: level, suitable },
    })(scene);
    scene.keep('assessment', scene.id('screening'));
  };

/** What came of a no of the court, or to the court: help outside any order. */
export const answersVoluntaryRoute =
  (answer: 'ACCEPTED' | 'DECLINED'): Act =>
  (scene) =>
    scene.does('intake', 'intake', mine(scene, `voluntary-routes/${scene.id('order')}/answer`), {
      answer,
    });
