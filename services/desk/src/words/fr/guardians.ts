import type { guardians as english } from '../en/guardians.ts';

export const guardians: Record<keyof typeof english, string> = {
  'guardian.title': 'Qui décide pour la personne',
  'guardian.whose': 'Qui décide pour {name}',
  'guardian.open': 'Qui décide',
  'guardian.more': 'En savoir plus sur qui décide',
  'guardian.lead.lacking':
    'Moins de 18 ans, et il n’est pas noté qui décide pour elle. Ce qu’elle dit n’est pas à lui seul un consentement.',
  'guardian.lead.under18':
    'Moins de 18 ans : qui décide pour elle donne ou refuse un consentement, à ses côtés.',
  'guardian.lead.acts':
    'Qui décide pour elle donne ou refuse un consentement, à ses côtés. Son âge n’a pas été dit.',
  'guardian.lead.ageUnknown':
    'Son âge n’a pas été dit. Notez quelqu’un seulement si elle a moins de 18 ans.',
  'guardian.lead.ofAgeNow':
    'Elle est majeure et dit elle-même ce qui peut être partagé. La représentation notée dure jusqu’à ce que quelqu’un en note la fin.',
  'guardian.lead.ofAge': 'Elle est majeure et décide pour elle-même.',
  'guardian.none': 'Personne n’est noté',
  'guardian.acts': 'Représente la personne',
  'guardian.over': 'Ne la représente plus',
  'guardian.kept':
    'Qui c’est et comment la joindre n’est dit qu’à qui peut le savoir de la personne elle-même.',
  'guardian.noRoute': 'Personne n’a dit comment la joindre.',
  'guardian.whoRecords':
    'Le bureau d’accueil note qui décide, ou le tribunal ou la prison où est la personne. Dites-leur qui vous connaissez.',
  'guardian.waiting': 'Consentements qui attendent une réponse',
  'guardian.noneOfThese': 'Aucune de celles-ci',
  'guardian.fact.who': 'Qui',
  'guardian.fact.kind': 'Pour la personne',
  'guardian.fact.org': 'Au nom de',
  'guardian.fact.recorded': 'Noté',
  'guardian.fact.ended': 'Ne la représente plus depuis',
  'move.record-guardian': 'Noter qui décide',
  'done.record-guardian':
    'Il est noté qui décide. Chaque consentement qui l’attend peut maintenant être demandé.',
  'about.record-guardian':
    'Avant 18 ans, on ne peut consentir sans représentation. Dites qui décide pour la personne ; le nom et la manière de joindre ne sont vus que par qui peut les savoir de la personne elle-même.',
  'field.record-guardian.kind': 'Qui décide pour la personne ?',
  'field.record-guardian.name': 'Quel est son nom ?',
  'hint.record-guardian.name':
    'Un seul nom suffit. Si une autorité agit et que personne n’y est nommé, laissez vide et choisissez l’autorité ci-dessous.',
  'field.record-guardian.org': 'Quelle autorité ?',
  'hint.record-guardian.org': 'Si ce n’est aucune de celles-ci, nommez qui y agit',
  'field.record-guardian.contactRoutes': 'Comment joindre qui décide ?',
  'code.kind.PARENT': 'Un parent',
  'code.kind.GUARDIAN': 'Une tutrice ou un tuteur nommé par un tribunal',
  'code.kind.AUTHORITY': 'Une autorité qui remplace les parents',
  'move.end-guardian': 'Cette représentation a pris fin',
  'done.end-guardian': 'Il est noté que cette représentation a pris fin.',
  'about.end-guardian':
    'Après une nouvelle décision d’un tribunal, ou dès le dix-huitième anniversaire. Cela ne peut pas être annulé ; si la représentation reprend, elle est notée à nouveau. Ce qui a été consenti vaut jusqu’à ce que quelqu’un le retire.',
  'me.deciding.title': 'Qui décide pour vous',
  'me.deciding.none':
    'Vous avez moins de 18 ans, et il n’est pas encore noté qui décide pour vous. Qui vous demande un consentement doit d’abord le savoir.',
  'me.deciding.since': 'noté {at}',
  'me.deciding.about':
    'Qui décide dit oui ou non à un consentement, à vos côtés. Si ce n’est pas juste, dites-le au bureau d’accueil, au tribunal ou à la prison.',
};
