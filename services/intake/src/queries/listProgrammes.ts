import { each } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { ofNobody } from '../domain/access/relations.ts';
import { Programme, programmes } from '../domain/programme/programmes.ts';

export const listProgrammes = query({
  name: 'programmes',
  summary: 'Programmes that a referral may ask for, with the code of each',
  path: '/programmes',
  by: each(
    ['INTAKE', 'DCC', 'PROS', 'DEF', 'PROB', 'PCM', 'PPT', 'NGOC', 'PERSON', 'IMPORT'],
    ofNobody,
  ),
  answer: z.object({ items: z.array(Programme) }),
  run: async () => ({ items: [...programmes] }),
});
