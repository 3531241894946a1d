import { ngos } from '../cast.ts';
import { type Bodies, day, justNow, none, openEnquiry, soon } from './about.ts';

/** What the shapes of aftercare’s steps do not say. */
export const aftercareBodies: Bodies = {
  'report-start': (about) => ({ on: day(about), ...none('providerOrg') }),
  'answer-enquiry': (about) => ({ enquiryId: openEnquiry(about) ?? about.chance.uuid() }),
  'report-break-off': (about) => ({ on: day(about) }),
  'report-resumption': (about) => ({ on: day(about) }),
  'report-end': (about) => ({ on: day(about) }),
  'offer-to-partner': (about) => ({ partnerOrg: about.chance.one(ngos) }),
  'assign-worker': (about) => {
    const role = about.chance.one(['PEER', 'WORKER'] as const);
    return { role, subject: `${role === 'PEER' ? 'peer' : 'ngow'}-${about.who.org}` };
  },
  'release-worker': (about) => ({
    subject: `${about.chance.one(['peer', 'ngow'])}-${about.who.org}`,
  }),
  'record-contact': (about) => ({
    at: justNow(about),
    reached: about.chance.happens(0.6),
    askedByPerson: undefined,
  }),
  'supply-naloxone': (about) => ({ at: justNow(about) }),
  'schedule-appointment': (about) => ({ at: soon(about, 14) }),
  'move-appointment': (about) => ({ at: soon(about, 14) }),
};
