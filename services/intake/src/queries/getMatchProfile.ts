import { byService, refuse } from '@throughcare/record';
import { queryAbout } from '../bind.ts';
import { MatchProfile, matchProfileView } from '../domain/disclosure/matchProfile.ts';
import { movedTo } from '../domain/person/movedTo.ts';

export const getMatchProfile = queryAbout({
  name: 'match-profile',
  summary: 'Nameless profile for matching with partners',
  path: '/people/{pathwayRef}/match-profile',
  by: { SERVICE: byService },
  answer: MatchProfile,
  refuses: ['person-merged'],
  async run({ params }, tools, record) {
    const profile = tools.show(matchProfileView, record, params.pathwayRef);
    return profile === undefined ? refuse.notFound() : (movedTo(record.state) ?? profile);
  },
});
