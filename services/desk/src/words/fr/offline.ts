import type { offline as english } from '../en/offline.ts';

export const offline: Record<keyof typeof english, string> = {
  'offline.title': 'Il n’y a pas de réseau',
  'offline.lead':
    'Le bureau est injoignable pour le moment. Ce téléphone ne garde pas qui sont vos personnes : il ne peut pas les afficher.',
  'offline.again': 'Réessayer',
  'offline.keeps': 'Ce que ce téléphone garde',
  'offline.kept':
    'De chaque rapport, jusqu’à son envoi : une référence qui ne dit rien à qui n’est pas connecté, si la personne a été jointe, comment et quand ; ou le code saisi. Après sept jours, il est supprimé et vous en êtes informé.',
  'offline.keptNot':
    'Aucun nom, aucun numéro, aucune adresse, aucune note. Une page avec des personnes encore ouverte dans un autre onglet reste utilisable : faites votre rapport depuis celle-ci.',
  'offline.waits': 'En attente de réseau',
  'offline.waitsWhy':
    'L’envoi se fait tout seul, l’un après l’autre, dès que le réseau revient ; le rapport est ensuite supprimé de ce téléphone. Après sept jours, il est supprimé sans être envoyé et vous en êtes informé.',
  'offline.since': 'Sur ce téléphone depuis',
  'offline.refused': 'Non accepté',
  'offline.refusedWhy': 'Rien n’a été modifié, et rien ne sera renvoyé sans que vous le demandiez.',
  'offline.noLine':
    'Il n’y a pas de réseau pour le moment. Ce que vous rapportez attend sur ce téléphone.',
  'offline.signIn':
    'Votre session est terminée. Ce qui attend sera envoyé quand vous vous serez reconnecté avec le même compte.',
  'offline.signInNow': 'Se connecter',
  'offline.leaving':
    'Un de vos rapports est encore sur ce téléphone. Il y reste pour votre seul compte et repart quand vous vous reconnectez. Appuyez encore une fois pour vous déconnecter.',
  'offline.taken': 'Envoyé et accepté',
  'offline.back': 'Le réseau est revenu.',
  'offline.gone':
    'Cette personne ne vous est pas, ou plus, confiée : quelqu’un d’autre s’en occupe, ou son consentement a pris fin. Dites à votre coordination ce que vous savez.',
  'offline.old':
    'L’attente a duré sept jours. Ce que vous aviez rapporté est supprimé et ne sera pas envoyé.',
  'offline.unsure':
    'L’envoi date de plus d’un jour et aucune réponse n’est venue : le rapport a peut-être été accepté. Regardez le dossier avant de décider.',
  'offline.now': 'La situation maintenant',
  'offline.decide': 'Regarder et décider',
  'offline.drop': 'Jeter',
  'offline.sure': 'Jeter définitivement ?',
  'offline.rightNow': 'à l’instant',
};
