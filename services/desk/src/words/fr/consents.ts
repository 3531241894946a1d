import type { consents as english } from '../en/consents.ts';

/** Consents about which a desk has to ask people. */
export const consents: Record<keyof typeof english, string> = {
  'consents.nav': 'Consentements',
  'consents.title': 'Personnes à qui demander un consentement',
  'consents.lead':
    'Qui aide n’apprend qui est une personne qu’après que celle-ci a dit oui. Un non est aussi une réponse : enregistrez ce qu’elle dit.',
  'consents.none':
    'Personne n’attend qu’on lui demande. Un consentement apparaît ici quand quelqu’un le sollicite pendant que la personne est chez vous.',
  'field.guardianId': 'Qui le dit pour la personne ?',
  'hint.guardianId': 'Nécessaire si la personne a moins de 18 ans',
  'hint.give-consent.witness': 'Nécessaire si c’était de vive voix',
  'code.guardian.PARENT': 'un parent',
  'code.guardian.GUARDIAN': 'une tutrice ou un tuteur nommé par un tribunal',
  'code.guardian.AUTHORITY': 'une autorité qui remplace les parents',
};
