import type { peer as english } from '../en/peer.ts';

export const peer: Record<keyof typeof english, string> = {
  'peer.today.nav': 'Ma journée',
  'peer.today.title': 'Ma journée',
  'peer.today.lead':
    '{count, plural, =0 {Personne ne vous attend aujourd’hui.} one {# personne vous attend aujourd’hui.} many {# de personnes vous attendent aujourd’hui ; en premier, celle qui attend depuis le plus longtemps.} other {# personnes vous attendent aujourd’hui ; en premier, celle qui attend depuis le plus longtemps.}}',
  'peer.today.due': 'À joindre aujourd’hui',
  'peer.today.later': 'Plus tard',
  'peer.today.none':
    'Personne aujourd’hui. Une personne apparaît ici le jour où une tentative, un rendez-vous ou un contact du premier mois est prévu.',
  'peer.at': 'La personne joignable ici : {route}',
  'peer.from': 'Une personne venant de {prison}',
  'peer.noRoute':
    'Aucun consentement ne dit comment la joindre. La personne peut le donner quand vous la rencontrez, ou apporter le code imprimé pour elle.',
  'peer.reached': 'Jointe',
  'peer.tried': 'Essayé, non jointe',
  'peer.code.open': 'Quelqu’un apporte un code',
  'peer.code.whose': 'Le code imprimé pour une personne',

  'move.redeem-claim-code': 'Prendre le code',
  'done.redeem-claim-code':
    'Le code est pris. Ce qu’il permet à votre organisation de savoir est affiché à partir de maintenant.',
  'about.redeem-claim-code':
    'En apportant le code, la personne consent à ce que vous appreniez comment la joindre. Il sert une seule fois.',
  'field.redeem-claim-code.code': 'Le code inscrit sur la carte',
  'hint.redeem-claim-code.code': 'Majuscules, minuscules et tirets n’ont pas d’importance',
};
