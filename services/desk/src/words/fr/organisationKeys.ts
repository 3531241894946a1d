import type { organisationKeys as english } from '../en/organisationKeys.ts';

/** Les clés par lesquelles le programme d’une organisation se connecte. */
export const organisationKeys: Record<keyof typeof english, string> = {
  'organisation.keys.title': 'Clés de notre programme',
  'organisation.keys.elsewhere':
    'Les clés des programmes sont gardées par le fournisseur avec lequel vous vous connectez. Créez, renouvelez et révoquez-les là-bas.',
  'organisation.keys.lead':
    '{count, plural, one {Une clé est valable.} many {# clés sont valables.} other {# clés sont valables.}}',
  'organisation.keys.leadNone':
    'Aucune clé n’est valable : notre programme ne peut pas se connecter.',
  'organisation.keys.leadSoon':
    'Aucune clé n’est valable après le {until}. Créez la suivante dès maintenant, pour que notre programme continue.',
  'organisation.keys.program': 'Comment notre programme se connecte',
  'organisation.keys.what':
    'Un programme à nous peut lire notre flux et répondre aux propositions. Il se fait reconnaître par une clé dont seule la moitié publique est gardée ici, et ne voit d’une personne rien de plus que nous.',
  'organisation.keys.clientId': 'Son nom',
  'organisation.keys.tokenUrl': 'Où il demande un jeton',
  'organisation.keys.role': 'Agit comme',
  'organisation.keys.renewing': 'Renouveler une clé',
  'organisation.keys.renew':
    'Deux clés peuvent être valables à la fois. Créez la suivante, faites-la utiliser par le programme, et révoquez l’ancienne quand plus rien n’est signé avec elle : sa dernière utilisation est indiquée plus bas.',
  'organisation.keys.keys': 'Clés, la plus récente d’abord',
  'organisation.keys.none':
    'Aucune encore. Créez une paire ici, ou apportez la moitié publique d’une paire que vous avez créée.',
  'organisation.keys.head.kid': 'Clé',
  'organisation.keys.head.state': 'État',
  'organisation.keys.head.made': 'Créée',
  'organisation.keys.head.used': 'Dernière utilisation',
  'organisation.keys.head.until': 'Valable jusqu’au',
  'organisation.keys.head.revoke': 'Révoquer',
  'organisation.keys.madeBy': '{at}, par {by}',
  'organisation.keys.neverUsed': 'jamais',
  'organisation.keys.revokedBy': 'révoquée {at}, par {by}',
  'organisation.keys.endsSoon': 'se termine bientôt',
  'organisation.keys.validNow': 'Valables maintenant',
  'organisation.keys.revoke': 'Révoquer',
  'organisation.keys.revokeOf': 'Révoquer la clé {kid}',
  'organisation.keys.madeTitle': 'La moitié privée de la nouvelle clé',
  'organisation.keys.once':
    'Elle est montrée une seule fois, ici, et n’est gardée nulle part. Enregistrez-la là où le programme tourne, lisible par le programme seul, et ne l’envoyez à personne. Qui la possède agit au nom de notre organisation ; si elle est perdue ou vue, révoquez la clé.',
  'organisation.keys.save': 'Enregistrer comme fichier',
  'organisation.keys.use': 'Comment le programme l’utilise',
  'organisation.keys.how':
    'Il signe un court texte pour chaque jeton qu’il demande, avec n’importe quelle bibliothèque de JSON Web Tokens. En Node, avec jose :',
  'organisation.keys.then':
    'Il envoie ce texte à {url} comme {assertion}, avec grant_type {grant}, et reçoit un jeton pour cinq minutes. Chaque texte n’est accepté qu’une fois, et vit cinq minutes au plus.',
  'move.make-machine-key': 'Créer une paire de clés',
  'done.make-machine-key': 'La clé est créée.',
  'about.make-machine-key':
    'La moitié privée est montrée une seule fois, comme un fichier à garder. Seule la moitié publique reste ici.',
  'move.register-machine-key': 'Apporter une clé publique',
  'done.register-machine-key': 'La clé est valable dès maintenant.',
  'field.register-machine-key.publicKey': 'Clé publique',
  'hint.register-machine-key.publicKey':
    'En PEM (BEGIN PUBLIC KEY) ou comme JWK : EC sur P-256, RSA d’au moins 2048 bits, ou Ed25519. Jamais la moitié privée.',
  'move.revoke-machine-key': 'Révoquer la clé',
  'done.revoke-machine-key': 'La clé est révoquée.',
  'about.revoke-machine-key':
    'Rien de ce qui est signé avec elle n’est plus accepté ; un jeton déjà donné se termine dans les cinq minutes. Une clé révoquée ne revient pas.',
  'code.machineKey.VALID': 'valable',
  'code.machineKey.OVER': 'terminée',
  'code.machineKey.REVOKED': 'révoquée',
};
