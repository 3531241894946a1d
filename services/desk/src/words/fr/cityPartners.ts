import type { cityPartners as english } from '../en/cityPartners.ts';

/** With whom a city has agreed, and what its forms ask of an agreement, in French. */
export const cityPartners: Record<keyof typeof english, string> = {
  'city.partners.nav': 'Partenaires',
  'city.partners.title': 'Partenaires',
  'city.partners.lead':
    '{count, plural, =0 {Aucun accord n’est en vigueur.} one {# accord est en vigueur} many {# d’accords sont en vigueur} other {# accords sont en vigueur}}{count, plural, =0 {} one { ; {open, plural, =0 {aucune porte n’est ouverte.} one {# porte est ouverte.} many {# de portes sont ouvertes.} other {# portes sont ouvertes.}}} many { ; {open, plural, =0 {aucune porte n’est ouverte.} one {# porte est ouverte.} many {# de portes sont ouvertes.} other {# portes sont ouvertes.}}} other { ; {open, plural, =0 {aucune porte n’est ouverte.} one {# porte est ouverte.} many {# de portes sont ouvertes.} other {# portes sont ouvertes.}}}}',
  'city.partners.none':
    'Aucun accord pour l’instant. Une organisation apparaît ici une fois que vous avez passé un accord avec elle ; celles qui pourraient être sollicitées figurent ci-dessous.',
  'city.partners.more': 'Seuls les 200 premiers accords figurent ici.',
  'city.partners.others': 'Dans le registre, sans accord',
  'city.partners.noOthers':
    'Aucune. Une organisation apparaît ici quand elle est inscrite au registre et n’a pas d’accord.',
  'city.partners.agreeWith': 'Passer un accord avec {org}',
  'city.partners.open': 'porte ouverte',
  'city.partners.closed': 'porte fermée',
  'city.partners.capacity':
    '{capacity, plural, one {# personne à la fois} many {# de personnes à la fois} other {# personnes à la fois}}',
  'city.partners.noCapacity': 'aucun nombre indiqué',
  'city.partners.free': 'places de traitement libres : {free}',
  'city.load.title': 'Ce qu’il a en charge',
  'city.load.taken': 'Propositions ouvertes et personnes suivies',
  'city.load.places': 'Places de traitement prises',
  'city.load.free': 'Places libres',
  'city.partner.title': 'Un partenaire',
  'city.partner.leadNone': 'Aucun accord avec lui : aucune personne ne lui est proposée.',
  'city.partner.leadOpen':
    'Sa porte est ouverte : des personnes lui sont proposées tant qu’il y a de la place.',
  'city.partner.leadClosed': 'Sa porte est fermée : aucune nouvelle personne ne lui est proposée.',
  'city.partner.none':
    'Rien pour l’instant. Un accord suppose que l’organisation soit inscrite à l’annuaire.',
  'city.partner.noEntry': 'L’annuaire est vide : inscrivez-y d’abord l’organisation.',
  'city.fact.capacity': 'Capacité',

  'move.onboard-partner': 'Passer ou renouveler un accord',
  'done.onboard-partner': 'L’accord est en vigueur.',
  'about.onboard-partner':
    'Une organisation a un seul accord : ce que vous envoyez remplace le précédent.',
  'move.list-provider': 'Inscrire à l’annuaire',
  'done.list-provider': 'L’inscription figure à l’annuaire.',
  'about.list-provider':
    'Ce qui est laissé vide compte comme non précisé, et sera demandé au partenaire. Une inscription de même source et de même numéro est remplacée.',

  'field.onboard-partner.org': 'Organisation',
  'field.providerIds': 'Quelles inscriptions de l’annuaire sont les siennes ?',
  'field.takes': 'Pour qui ?',
  'field.onboard-partner.capacity':
    'Nombre de personnes en même temps, propositions ouvertes comprises',
  'hint.onboard-partner.capacity': 'Vide : aucun nombre n’est indiqué',
  'field.answerWorkingDays': 'Jours ouvrés pour répondre à une proposition ordinaire',
  'hint.answerWorkingDays': 'Vide : comme d’habitude ici',
  'field.urgentAnswerMinutes': 'Minutes pour répondre à une proposition urgente',
  'hint.urgentAnswerMinutes': 'Vide : comme d’habitude ici',
  'field.takesUrgent': 'Accepte-t-il des propositions urgentes ?',
  'field.prisons': 'Prisons avec le personnel desquelles l’accord a été passé',
  'field.agreedFrom': 'À partir de quel jour ?',
  'field.agreedTo': 'Jusqu’à quel jour ?',
  'field.list-provider.source': 'Annuaire',
  'field.list-provider.sourceId': 'Son numéro dans cet annuaire',
  'field.list-provider.name': 'Nom du lieu',
  'field.list-provider.organisation': 'Organisation',
  'field.list-provider.services': 'Ce qu’il offre',
  'field.list-provider.areas': 'Secteurs où il travaille',
  'hint.list-provider.areas': 'Un secteur par ligne, par son code',
  'field.list-provider.sexes': 'Qui accueille-t-il ?',
  'field.list-provider.minAge': 'À partir de quel âge ?',
  'field.list-provider.maxAge': 'Jusqu’à quel âge ?',
  'field.list-provider.languages': 'Langues qu’on y parle',
  'hint.list-provider.languages': 'Une par ligne, par son code : en, es',
  'field.list-provider.ost': 'Y délivre-t-on un traitement de substitution ?',
  'field.list-provider.capacity': 'Nombre de places',
  'field.list-provider.from': 'Depuis quel jour existe-t-il ?',
  'field.list-provider.to': 'Jusqu’à quel jour ?',
  'field.list-provider.licence': 'Licence de l’annuaire',
};
