import { OrderProfileCode } from '@throughcare/contracts';
import { anybody, each } from '@throughcare/record';
import { query } from '../bind.ts';
import { takingUp } from '../domain/access/relations.ts';
import { profiles } from '../domain/profiles/index.ts';
import { ProfileView, viewProfile } from '../domain/profiles/view.ts';

export const readsProfiles = each(
  ['JUDGE', 'ASSR', ...takingUp, 'IMPORT'],
  anybody('a law names no person'),
);

export const getProfile = query({
  name: 'get-profile',
  summary: 'One legal regime: what an order under it needs, and within which limits',
  path: '/profiles/{profile}',
  params: { profile: OrderProfileCode },
  by: readsProfiles,
  answer: ProfileView,
  run: async ({ params }) => viewProfile(profiles[params.profile as OrderProfileCode]),
});
