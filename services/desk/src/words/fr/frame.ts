import type { frame as english } from '../en/frame.ts';

export const frame: Record<keyof typeof english, string> = {
  'frame.skip': 'Aller au contenu principal',
  'frame.sample':
    'Installation de démonstration : toutes les personnes y sont inventées. N’y saisissez personne de réel.',
  'frame.nav': 'Votre bureau',
  'frame.signOut': 'Se déconnecter',
  'frame.zone':
    'Les heures sont celles de {zone} ({name}). Il était {now} quand cette page a été faite.',
  'frame.languages': 'Langue de ces pages',
  'list.more': 'Afficher la suite',
  'list.comma': '{one}, {other}',
  'list.semicolon': '{one} ; {other}',
  'list.colon': '{one} : {other}',
  'failure.role.title': 'Cette page appartient à un autre bureau',
  'failure.role.next':
    'Votre compte n’y a pas accès. S’il devait en avoir un, l’opérateur de cette installation peut le changer.',
  'failure.none.title': 'Il n’y a rien ici pour vous',
  'failure.none.next':
    'L’adresse est peut-être ancienne, ou bien vous ne pouvez pas, ou plus, voir ce à quoi elle menait.',
  'failure.many.title': 'Trop de demandes à la fois',
  'failure.many.next': 'Attendez une minute, puis réessayez. Rien n’a été modifié.',
  'failure.away.title': 'Une partie de Throughcare ne répond pas en ce moment',
  'failure.away.next':
    'Ce qui a déjà été accepté est en sécurité. Revenez en arrière et réessayez dans une minute.',
  'failure.fault.title': 'Une erreur s’est produite de notre côté',
  'failure.fault.next':
    'Rien n’a été modifié. Réessayez ; si cela se reproduit, indiquez à l’opérateur de cette installation à quelle heure c’était.',
  'failure.home': 'Vers ce qui vous attend',
};
