import type { organisation as english } from '../en/organisation.ts';

/** La page d’une organisation pour ses avis : où ils vont, ce qu’il en est, et le secret qui signe les webhooks. */
export const organisation: Record<keyof typeof english, string> = {
  'organisation.notices.title': 'Avis et webhooks de notre organisation',
  'organisation.notices.lead':
    '{failed, plural, =0 {Aucun avis n’a échoué.} one {Un avis a échoué : voyez plus bas.} many {# avis ont échoué : voyez plus bas.} other {# avis ont échoué : voyez plus bas.}}',
  'organisation.notices.nobody': 'Personne n’est averti quand quelque chose attend ici.',
  'organisation.notices.whom': 'Où vont les avis',
  'organisation.notices.noAddress':
    'Aucune adresse ne figure au registre. Donnez à l’opérateur de cette installation une adresse électronique, ou l’adresse https d’un webhook.',
  'organisation.notices.change':
    'L’opérateur de cette installation inscrit et change les adresses et les heures de silence. Un avis dit que quelque chose attend et où se connecter, et ne nomme personne.',
  'organisation.secret.title': 'Le secret des webhooks',
  'organisation.secret.noWebhook':
    'Aucun webhook ne figure parmi les adresses : le secret ne signe encore rien.',
  'organisation.secret.newest': 'En vigueur',
  'organisation.secret.before': 'Valable aussi',
  'organisation.secret.none': 'aucun : rien n’est envoyé à un webhook avant qu’il y en ait un',
  'organisation.secret.since': 'depuis {since}',
  'organisation.secret.stays': 'le précédent, du {since}, jusqu’à ce que le suivant soit créé',
  'organisation.secret.madeTitle': 'Le nouveau secret des webhooks',
  'organisation.secret.once':
    'Il est montré une seule fois, ici. Copiez-le là où votre webhook est reçu, et ne l’envoyez à personne.',
  'organisation.secret.takesOver':
    'Le précédent reste valable jusqu’à ce que le suivant soit créé : chaque message est signé par les deux, pour que vous changiez à votre rythme. Quand votre côté utilise le nouveau, l’ancien ne vous sert plus.',
  'organisation.verify.title': 'Comment votre côté vérifie un message',
  'organisation.verify.how':
    'Avec une bibliothèque de Standard Webhooks, qui existe pour la plupart des langages. En Node :',
  'organisation.verify.raw':
    'Donnez-lui le corps tel qu’il est arrivé, avant toute analyse, et tous les en-têtes. Elle refuse ce qui n’est pas signé avec votre secret, et ce qui a été signé il y a plus de cinq minutes.',
  'organisation.verify.answer':
    'Répondez par 2xx en dix secondes. Le même webhook-id peut venir deux fois : prenez le second pour le premier.',
  'move.make-webhook-secret': 'Créer un nouveau secret',
  'done.make-webhook-secret': 'Le secret est créé.',
  'about.make-webhook-secret':
    'Il est montré une seule fois. Le plus récent d’aujourd’hui reste valable à côté de lui, et celui d’avant ne vaut plus.',
  'notices.quietHours': 'Heures de silence',
  'notices.quietSpan': 'de {from} à {to}, à l’heure de {zone}',
  'notices.quietNever': 'aucune : les avis partent à toute heure',
  'notices.quietCall': 'D’astreinte pendant ces heures',
  'notices.quietNobody': 'personne : les avis attendent qu’elles finissent',
  'notices.onCall': 'astreinte',
  'notices.deliveries': 'Ce qu’il en est des avis, le plus récent d’abord',
  'notices.none':
    'Aucun encore. Un avis apparaît ici quand quelque chose a attendu au-delà de son délai.',
  'notices.head.to': 'À',
  'notices.head.at': 'Premier envoi',
  'notices.head.status': 'Ce qu’il en est',
  'notices.head.tries': 'Essais',
  'notices.head.answer': 'Dernière réponse',
  'notices.head.next': 'Prochain essai',
  'notices.head.again': 'De nouveau',
  'notices.tries':
    '{count, plural, =0 {aucun encore} one {essayé une fois} many {essayé # fois} other {essayé # fois}}',
  'notices.noAnswer': 'aucune encore',
  'notices.nextNow': 'tout de suite',
  'notices.nextNever': 'aucun de lui-même',
  'notices.nextNotNeeded': 'pas nécessaire',
  'notices.again': 'Renvoyer',
  'notices.againOf': 'Renvoyer à {to} l’avis du {at}',
  'move.send-notice-again': 'Renvoyer l’avis',
  'done.send-notice-again': 'Il est renvoyé.',
  'about.send-notice-again':
    'Il part à la même adresse sous le même identifiant, pour que le destinataire reconnaisse une répétition. Réparez d’abord la cause, sinon il échoue encore.',
  'code.delivery.WAITING': 'en cours d’envoi',
  'code.delivery.SENT': 'arrivé',
  'code.delivery.FAILED': 'échoué',
  'code.noticeStep.REMINDER': 'premières adresses',
  'code.noticeStep.SECOND': 'secondes adresses',
  'code.noticeStep.COORDINATOR': 'au coordinateur',
  'code.noticeAnswer.410': '410 : le destinataire n’en veut plus',
  'code.noticeAnswer.NO_SECRET': 'pas envoyé : aucun secret n’a été créé',
  'code.noticeAnswer.NOT_HTTPS': 'pas envoyé : l’adresse n’est pas chiffrée',
  'code.noticeAnswer.PRIVATE_ADDRESS': 'pas envoyé : l’adresse est dans un réseau privé',
  'code.noticeAnswer.MAIL_NOT_SET_UP': 'pas envoyé : le courrier n’est pas configuré ici',
  'code.noticeAnswer.NOT_SET_UP': 'pas envoyé : les avis ne sont pas configurés ici',
  'code.noticeAnswer.NO_ADDRESS': 'l’hôte est introuvable',
  'code.noticeAnswer.ENOTFOUND': 'l’hôte est introuvable',
  'code.noticeAnswer.ECONNREFUSED': 'rien n’écoute à cette adresse',
  'code.noticeAnswer.ECONNRESET': 'la connexion a été coupée',
  'code.noticeAnswer.TIMEOUT': 'pas de réponse en dix secondes',
  'code.noticeAnswer.FAILED': 'pas de réponse',
};
