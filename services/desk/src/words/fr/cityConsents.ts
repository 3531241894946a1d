import type { cityConsents as english } from '../en/cityConsents.ts';

/** What a city sees to, in French: consents about which nobody asked, and cards for people whose need nobody knows. */
export const cityConsents: Record<keyof typeof english, string> = {
  'city.consents.nav': 'Consentements non demandés',
  'city.consents.title': 'Consentements que personne n’a demandés',
  'city.consents.lead':
    'Sans réponse, qui aide la personne ne peut pas la voir. Faites poser la question ; un oui comme un non met fin à l’attente.',
  'city.consents.none':
    'La question a été posée à chaque personne. Un consentement apparaît ici quand le jour prévu pour le demander est passé, ou quand la personne est dehors sans prise en charge.',
  'city.consent.who': 'Un consentement pour {recipients}',
  'city.consent.office': 'le bureau d’accueil',
  'city.fact.what': 'Ce qui peut être partagé',
  'city.fact.purpose': 'Dans quel but',
  'city.fact.desk': 'Sur la liste de',
  'city.fact.whyHere': 'Pourquoi c’est ici',
  'city.fact.askBy': 'À demander au plus tard le',

  'city.cards.nav': 'Cartes de contact',
  'city.cards.title': 'Cartes de contact à remettre',
  'city.cards.lead':
    'Personnes sorties dont on ne connaît pas le besoin. Elles ne sont proposées à aucun partenaire ; une carte dit qui elles peuvent appeler.',
  'city.cards.none':
    'Aucune carte n’est à remettre. Une sortie apparaît ici quand on ne sait pas si la personne a besoin de soutien.',
  'city.card.who': 'Une personne sortie le {at}',
  'city.card.why':
    'Une carte est à remettre. Elle quitte cette liste quand un besoin est connu, ou quand plus rien n’est à faire.',

  'code.list.consents-not-asked': 'Un consentement que personne n’a demandé',
  'code.notAsked.UNANSWERED': 'le jour prévu pour le demander est passé',
  'code.notAsked.RELEASED': 'la personne est dehors, sans prise en charge',
  'code.consentStep.RECORD_GUARDIAN':
    'La personne a moins de 18 ans : trouvez qui décide pour elle, et enregistrez-le.',
  'code.consentStep.ASK_GUARDIAN':
    'La représentante ou le représentant légal dit oui ou non, aux côtés de la personne.',
  'code.consentStep.ASK_PERSON': 'Demandez à la personne, et enregistrez ce qu’elle dit.',
  'code.consentStep.TAKE_IN_PRESENCE':
    'Recueillez-le en présence de la personne, avec un témoin et une vérification.',
  'code.consentStep.FIND_PERSON':
    'Personne ne suit cette personne : demandez-lui là où elle se présente.',
  'code.consentStep.CONFIRM':
    'Le destinataire l’a recueilli : faites-le confirmer ou retirer par la personne.',
};
