import { each, refuse } from '@throughcare/record';
import { z } from 'zod';
import { queryAbout } from '../bind.ts';
import { office, self } from '../domain/access/relations.ts';
import { AccountView, accountView } from '../domain/account/view.ts';
import { isOpened } from '../domain/person/personOf.ts';

/** Of one person there are never so many that they need pages. */
export const listPersonAccounts = queryAbout({
  name: 'person-accounts',
  summary: 'Accounts that are or were the person’s own',
  path: '/people/{pathwayRef}/accounts',
  by: { ...each(['INTAKE', 'PRIVACY'], office), PERSON: self },
  answer: z.object({ items: z.array(AccountView) }),
  async run(_input, tools, record) {
    if (!isOpened(record.state)) return refuse.notFound();
    const ids = Object.keys(record.state.accounts);
    return { items: ids.flatMap((id) => tools.show(accountView, record, id) ?? []) };
  },
});
