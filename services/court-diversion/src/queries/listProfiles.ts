import { z } from 'zod';
import { query } from '../bind.ts';
import { profiles } from '../domain/profiles/index.ts';
import { ProfileView, viewProfile } from '../domain/profiles/view.ts';
import { readsProfiles } from './getProfile.ts';

/** So that a form repeats no rule: the rows that the commands themselves read. */
export const listProfiles = query({
  name: 'list-profiles',
  summary: 'The legal regimes that an order can stand under, each with its limits and its law',
  path: '/profiles',
  by: readsProfiles,
  answer: z.object({ items: z.array(ProfileView) }),
  run: async () => ({ items: Object.values(profiles).map(viewProfile) }),
});
