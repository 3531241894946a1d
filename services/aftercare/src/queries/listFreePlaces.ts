import { AgeBand, AreaCode, CareService, OrgId, Sex, unknownArea } from '@throughcare/contracts';
import { anybody, each } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { nothingKnown } from '../domain/partner/matching.ts';
import { MissingView } from '../domain/partner/missingView.ts';
import { providersWithPlace } from '../domain/treatment/freePlaces.ts';

const services = CareService.options.join('|');

/** Asked before a place is asked for, so that a court need not know doors. Nobody is named in it. */
export const listFreePlaces = query({
  name: 'list-free-places',
  summary: 'Providers of an area that have a treatment place which fits, the best first',
  path: '/free-places',
  by: each(['JUDGE', 'DCC', 'PROS', 'DEF', 'PROB', 'COORD'], anybody('no person stands in it')),
  search: z.strictObject({
    area: AreaCode.default(unknownArea).meta({ description: 'Any where left out' }),
    needs: z
      .string()
      .regex(new RegExp(`^(${services})(,(${services}))*$`))
      .optional()
      .meta({
        description: 'Services, with commas between them',
        examples: ['DRUG_TREATMENT,OST'],
      }),
    sex: Sex.default('NOT_STATED'),
    ageBand: AgeBand.optional(),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
      .optional()
      .meta({ description: 'Language tag (BCP 47)', examples: ['ky'] }),
  }),
  answer: z.object({
    items: z.array(
      z.object({
        providerOrg: OrgId,
        free: z.int().nullable().meta({ description: 'Null: it states no number' }),
        missing: z.array(MissingView).meta({ description: 'What is to be asked or arranged' }),
      }),
    ),
  }),
  async run({ search: { area, needs, sex, ageBand, language }, actor }, tools) {
    const wanted = {
      ...nothingKnown,
      area,
      sex,
      ageBand: ageBand ?? null,
      languages: language === undefined ? [] : [language],
      needs: needs?.split(',') ?? [],
    };
    // Equal ones stand in an order of their own for each who asks, so that no provider is always first.
    const found = await providersWithPlace(tools, wanted, (org) =>
      tools.hash(`${actor.org}/${org}`),
    );
    const items = found.map(({ org, free, match }) => ({
      providerOrg: OrgId.parse(org),
      free,
      missing: match.missing.map((each) => ({ ...each })),
    }));
    return { items };
  },
});
