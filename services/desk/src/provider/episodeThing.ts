import { typedDay, typedMoment } from '../forms/moves.ts';
import { type FormOf, thing } from '../forms/thing.ts';
import { namesOf } from '../kernel/names.ts';
import { sayCode } from '../words/speak.ts';
import { episodeFacts, episodePath } from './episode.ts';
import { EpisodeToActOn, episodeAddress } from './model.ts';
import { episodeName } from './said.ts';

/** Most is reported on the day on which it happens. */
const today: FormOf<EpisodeToActOn>['preset'] = (_one, { times }) => typedDay('on', times.today);
/** A provider speaks for itself alone; this is asked of files. */
const noOrg = () => ['providerOrg'];

/** A treatment place under an order, from the request to the end, and beyond it. */
export const episodeThing = thing<EpisodeToActOn>({
  path: episodePath,
  roles: ['PROV'],
  service: 'aftercare',
  reads: '/treatment-episodes/:episodeId',
  answer: EpisodeToActOn,
  actions: ({ actions }) => actions,
  name: async (one, view, _params, asking) =>
    episodeName(one, await namesOf(asking, [one.pathwayRef]), view),
  facts: episodeFacts,
  home: episodeAddress,
  forms: {
    'confirm-place': {
      leaveOut: noOrg,
      preset: ({ wantedUntil }, { times }) => ({
        ...(wantedUntil && wantedUntil > times.now && typedMoment('heldUntil', wantedUntil, times)),
        identityBy: 'ORDER',
      }),
      folded: ['identityBy'],
    },
    'refuse-place': { asButtons: 'reasonCode', next: () => '/provider/requests' },
    'report-start': { leaveOut: noOrg, preset: today },
    'report-break-off': { preset: today, check: true },
    'report-resumption': { preset: today },
    'report-end': { preset: today, check: true },
    'answer-enquiry': {
      choices: ({ enquiries = [] }, _asking, { say, times }) => ({
        enquiryId: {
          among: enquiries.map(({ enquiryId, about, dueAt }) => ({
            value: enquiryId,
            text: say('provider.enquiryDue', {
              about: sayCode(say, 'about', about),
              at: times.moment(dueAt),
            }),
          })),
          typed: { enquiryId: enquiries[0]?.enquiryId },
        },
      }),
    },
    'offer-continuation': {
      asButtons: 'continues',
      choices: (_one, _asking, { say }) => ({
        continues: {
          among: (['yes', 'no'] as const).map((value) => ({
            value,
            text: sayCode(say, 'continues', value),
          })),
        },
      }),
    },
    'answer-continuation': { asButtons: 'answer' },
  },
});
