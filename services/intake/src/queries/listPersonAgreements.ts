import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { queryAbout } from '../bind.ts';
import { self } from '../domain/access/relations.ts';
import { AgreementView, agreementView } from '../domain/agreement/view.ts';
import { isOpened } from '../domain/person/personOf.ts';

/** Where the person finds their own word on an order, to take it back. */
export const listPersonAgreements = queryAbout({
  name: 'person-agreements',
  summary: 'What I said to an order that was asked for, and whether I took it back',
  path: '/people/{pathwayRef}/agreements',
  by: { PERSON: self },
  answer: z.object({ items: z.array(AgreementView) }),
  async run(_input, tools, record) {
    if (!isOpened(record.state)) return refuse.notFound();
    const ids = Object.keys(record.state.agreements);
    return { items: ids.flatMap((id) => tools.show(agreementView, record, id) ?? []) };
  },
});
