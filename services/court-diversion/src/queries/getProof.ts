import { each, refuse, withActions } from '@throughcare/record';
import { queryAbout } from '../bind.ts';
import { holdsOrder, relationsOf, takingUp } from '../domain/access/relations.ts';
import { ProofView, proofView } from '../domain/proof/view.ts';

const { PERSON } = relationsOf;

export const getProof = queryAbout({
  name: 'get-proof',
  summary: 'One proof that was handed in: what it shows, and whether it is decided on',
  path: '/people/{pathwayRef}/orders/{orderId}/proofs/{proofId}',
  by: { ...each(['JUDGE', ...takingUp], holdsOrder), PERSON },
  answer: withActions(ProofView),
  run: async ({ params }, tools, record) =>
    tools.showToAct(proofView, record, params.proofId) ?? refuse.notFound(),
});
