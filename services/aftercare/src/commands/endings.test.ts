import { actor, endingsContract, id, Story } from '@throughcare/testing';
import { asked, callers, idsIn, inCase } from '../../test/entitlement.ts';
import { ngo, type PersonStory, settings } from '../../test/offerStory.ts';
import { partner } from '../domain/partner/document.ts';
import { commands } from './index.ts';
import { onboardPartner } from './partner/onboardPartner.ts';
import { reportBreakOff } from './treatment/reportBreakOff.ts';
import { reportStart } from './treatment/reportStart.ts';

const params = (story: PersonStory) => idsIn(story);
const clinic = actor('PROV', 'clinic-a');
const source = actor('IMPORT', 'source-here');
const worker = actor('NGOW', 'ngo-a');
const peer = actor('PEER', 'ngo-a');
const city = actor('COORD', 'city-here');
const prison = actor('PCM', 'prison-a');
const on = '2026-03-01';
const started = () => {
  const story = inCase();
  return story.command(reportStart, clinic, idsIn(story), { on });
};
const brokenOff = () => {
  const story = started();
  return story.command(reportBreakOff, clinic, idsIn(story), { on, reasonGroup: 'HEALTH' });
};
const agreement = {
  org: 'ngo-a',
  providerIds: [id('provider')],
  takes: ['AFTERCARE'],
  capacity: null,
  agreedFrom: '2026-01-01',
};

endingsContract(commands, {
  'refuse-place': {
    given: inCase,
    who: clinic,
    params,
    body: { reasonCode: 'NO_CAPACITY' },
    not: [{ reasonCode: 'LANGUAGE' }, 'episode-not-in-state'],
  },
  'report-break-off': {
    given: started,
    who: clinic,
    also: [source],
    params,
    body: { on, reasonGroup: 'HEALTH' },
    not: [{ on, reasonGroup: 'CUSTODY' }, 'episode-not-in-state'],
  },
  'report-end': {
    given: brokenOff,
    who: clinic,
    also: [source],
    params,
    body: { on, reasonGroup: 'ENDED_EARLY' },
    not: [{ on, reasonGroup: 'COMPLETED' }, 'episode-not-in-state'],
  },
  'decline-offer': {
    given: asked,
    who: ngo('ngo-a'),
    params,
    body: { reasonCode: 'NO_CAPACITY' },
    not: [{ reasonCode: 'LANGUAGE' }, 'offer-closed'],
  },
  'refuse-aftercare': {
    given: asked,
    who: callers.PERSON?.own ?? prison,
    also: [prison, city],
    params,
  },
  'withdraw-placement': {
    given: asked,
    who: prison,
    also: [city],
    params,
    body: { reason: 'REARRESTED' },
    not: [{ reason: 'PLANS_CHANGED' }, 'placement-over'],
  },
  'hand-back': {
    given: inCase,
    who: ngo('ngo-a'),
    params,
    body: { reasonCode: 'CANNOT_REACH' },
    not: [{ reasonCode: 'NO_CAPACITY' }, 'case-closed'],
  },
  'record-refusal': { given: inCase, who: peer, also: [worker, ngo('ngo-a')], params },
  'release-worker': {
    given: inCase,
    who: ngo('ngo-a'),
    params,
    body: { subject: peer.subject },
  },
  'cancel-appointment': {
    given: inCase,
    who: peer,
    also: [worker],
    params,
    body: { reasonCode: 'PERSON_CANCELLED' },
    not: [{ reasonCode: 'PARTNER_CANCELLED' }, 'appointment-closed'],
  },
  discharge: {
    given: inCase,
    who: worker,
    also: [ngo('ngo-a')],
    params,
    body: { reason: 'COMPLETED', outcomes: [{ goal: 'HOUSING', result: 'ACHIEVED' }] },
    not: [{ reason: 'COMPLETED', outcomes: [] }, 'case-closed'],
  },
  'close-door': {
    given: () =>
      new Story(partner, settings, id('ngo-a')).command(
        onboardPartner,
        actor('ADMIN'),
        {},
        agreement,
      ),
    who: ngo('ngo-a'),
    also: [actor('ADMIN')],
  },
});
