import { canonical, followUpsOn } from '@throughcare/record';
import { z } from 'zod';
import {
  type KnownOrganisation,
  type OrganisationEvent,
  organisation,
  type ToldAgreement,
} from '../domain/organisation/document.ts';
import type { Agreement } from '../domain/partner/agreement.ts';
import { partner } from '../domain/partner/document.ts';

/** What others learn of an agreement: with whom, for what and when; neither places nor answer times. */
const toldOf = ({ org, prisons, takes, agreedFrom, agreedTo }: Agreement): ToldAgreement => ({
  partnerOrg: org,
  prisons: [...prisons],
  takes: [...takes],
  from: agreedFrom,
  until: agreedTo,
});

export const tellAgreement = followUpsOn(partner)({
  name: 'tell-agreement',
  does: 'publishes on the stream of the organisation what is otherwise in its agreement',
  payload: z.object({}),
  async run({ state: { agreement } }, tools) {
    if (!agreement) return undefined;
    const told = toldOf(agreement);
    await tools.change<KnownOrganisation, OrganisationEvent>(
      organisation,
      agreement.org,
      ({ agreement: before }) =>
        canonical(before) === canonical(told)
          ? []
          : [{ type: 'agreement-changed', agreement: told }],
    );
    // Another process may have told of a later one meanwhile: that one is told again.
    return ({ agreement: current }) =>
      current === null || canonical(toldOf(current)) === canonical(told)
        ? []
        : [{ type: 'partner-agreed', agreement: current }];
  },
});
