import { each, eachRow, type Grants } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { office, prisonRoles } from '../domain/access/relations.ts';
import { NameView, nameView } from '../domain/disclosure/nameView.ts';
import { pathway } from '../domain/document.ts';

/** About what the rows of a long page of any list are. */
const most = 100;
const ref = '[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';

/** Who works with people whom they may know by name; row by row, where it is not intake. */
export const worksByName = {
  ...each(['INTAKE', 'PRIVACY'], office),
  JUDGE: eachRow('HOLDS_ORDER'),
  ...each(['DCC', 'PROS', 'DEF', 'PROB'], eachRow('INTRODUCED'), eachRow('HOLDS_ORDER')),
  ...each(prisonRoles, eachRow('HOLDS_STAY'), eachRow('HELD_LAST')),
  PCM: [eachRow('INTRODUCED'), eachRow('HOLDS_STAY'), eachRow('HELD_LAST')],
  ...each(['NGOC', 'NGOW'], eachRow('CONSENTED(IDENTITY)')),
  ...each(['PROV', 'PRESCRIBER'], eachRow('TREATS_BY_LAW'), eachRow('CONSENTED(IDENTITY)')),
} satisfies Grants<null, unknown>;

/** The names of a list in one call: whoever reads the identity of each. A reference that they may not know is left out. */
export const listNames = query({
  name: 'names',
  summary:
    'Who the people of a list are, for those entitled; a reference of somebody else is left out',
  path: '/names',
  by: { ...worksByName, PERSON: eachRow('SELF') },
  search: z.strictObject({
    refs: z
      .string()
      .regex(new RegExp(`^${ref}(,${ref}){0,${most - 1}}$`))
      .meta({ description: `Up to ${most} references, with commas between them` }),
  }),
  answer: z.object({ items: z.array(NameView) }),
  async run({ search: { refs } }, tools) {
    const asked = [...new Set(refs.toLowerCase().split(','))];
    const rows = asked.map(async (id) => {
      const state = await tools.read(pathway, id);
      return (state && tools.show(nameView, { id, state }, id)) ?? [];
    });
    return { items: (await Promise.all(rows)).flat() };
  },
});
