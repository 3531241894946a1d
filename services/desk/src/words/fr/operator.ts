import type { operator as english } from '../en/operator.ts';

/** Le bureau de l’exploitant. */
export const operator: Record<keyof typeof english, string> = {
  'operator.flow.nav': 'Flux',
  'operator.flow.title': 'Les services et ce qui circule entre eux',
  'operator.flow.calm': 'Les quatre services fonctionnent et rien n’est arrêté.',
  'operator.flow.alarms':
    '{count, plural, one {Une chose est arrêtée.} many {# choses sont arrêtées.} other {# choses sont arrêtées.}}',
  'operator.flow.alarmsHead': 'À regarder maintenant',
  'operator.flow.status': 'La page d’état, qui ne demande pas de connexion',
  'operator.flow.counted':
    'Les événements sont comptés sur les {minutes} dernières minutes, par le processus de chaque service qui a répondu.',
  'operator.flow.picture':
    'Les quatre services, avec des flèches pour les événements entre eux ; le tableau ci-dessous donne les mêmes chiffres',
  'operator.flow.ready': 'fonctionne',
  'operator.flow.notReady': 'ne fonctionne pas',
  'operator.flow.away': 'ne répond pas',
  'operator.flow.unsent':
    '{count, plural, one {# à envoyer} many {# à envoyer} other {# à envoyer}}',
  'operator.flow.rate': '{rate, number} par minute',
  'operator.flow.lag': '{count, number} pas encore lus',
  'operator.flow.parkedOf': '{count, number} mis de côté',
  'operator.flow.caption': 'Événements entre les services',
  'operator.flow.head.from': 'De',
  'operator.flow.head.to': 'À',
  'operator.flow.head.perMinute': 'Par minute',
  'operator.flow.head.behind': 'Pas encore lus',
  'operator.flow.head.parked': 'Mis de côté',
  'operator.flow.head.last': 'Dernier lu',
  'operator.flow.number': '{n, number}',
  'operator.flow.untold': 'ne peut être dit maintenant',
  'operator.flow.never': 'aucun depuis le démarrage',
  'operator.alarm.away':
    '{service} ne répond pas. Redémarrez-le ; les autres continuent pendant ce temps.',
  'operator.alarm.notReady':
    '{service} ne fonctionne pas : {reasons}. Le manuel d’exploitation dit que faire.',
  'operator.alarm.unsent':
    '{count, plural, one {# événement de {service} attend} many {# événements de {service} attendent} other {# événements de {service} attendent}} d’être envoyé depuis {since}',
  'operator.alarm.unread':
    '{service} n’a rien lu de {from} depuis dix minutes, alors que {count, plural, one {# événement attend} many {# événements attendent} other {# événements attendent}}.',
  'operator.alarm.parked':
    '{service} : {count, plural, one {# événement mis de côté} many {# événements mis de côté} other {# événements mis de côté}}, le premier depuis {since}',
  'operator.events.nav': 'Un événement',
  'operator.events.title': 'Le chemin d’un événement',
  'operator.events.lead':
    'Qui l’a publié et où il en est dans chaque service. Pas ce qu’il contient.',
  'operator.events.id': 'Identifiant de l’événement',
  'operator.events.hint':
    'Comme une trace ou un partenaire le nomme : service, public, de qui, numéro, séparés par /',
  'operator.events.noId':
    'Ce n’est pas l’identifiant d’un événement. Il a quatre parties, comme intake/care/…/12.',
  'operator.events.find': 'Trouver son chemin',
  'operator.events.open': 'Montrer son chemin',
  'operator.event.title': 'Le chemin d’un événement',
  'operator.event.lead': 'Numéro {sequence} de son flux, par {service}',
  'operator.event.way': 'Où il en est',
  'operator.event.away': 'ne répond pas maintenant.',
  'operator.event.toParked': 'Voir ce que donnerait un nouvel essai : {service}',
  'operator.event.PARKED': 'mis de côté : {reason}.',
  'operator.event.PUBLISHED': 'publié.',
  'operator.event.WAITS': 'décidé, pas encore envoyé.',
  'operator.event.UNKNOWN': 'n’a publié aucun événement de ce genre.',
  'operator.event.SETTLED': 'appliqué, ou sans objet ici ; le moment n’est plus conservé.',
  'operator.event.NOT_YET': 'ne l’a pas encore lu.',
  'operator.event.NOT_READ': 'ne lit pas ces événements.',
  'operator.event.applied': 'appliqué.',
  'operator.event.ignored': 'lu ; sans objet ici.',
  'operator.event.duplicate': 'lu de nouveau ; il était déjà appliqué.',
  'operator.parked.nav': 'Mis de côté',
  'operator.parked.title': 'Événements mis de côté',
  'operator.parked.lead':
    'Des événements qui n’ont pas pu être appliqués à leur arrivée. Rien n’est perdu : chacun est gardé scellé jusqu’au prochain essai.',
  'operator.parked.none':
    'Rien n’est mis de côté. Un événement apparaît ici quand un service n’a pas pu l’appliquer.',
  'operator.parked.all': 'Tout ce qui est mis de côté : {service}',
  'operator.parked.since': 'depuis {since}',
  'operator.parked.sinceFor': 'mis de côté depuis {since} : {reason}',
  'operator.parked.look': 'Que donnerait un nouvel essai ?',
  'operator.parked.lookAt': 'Que donnerait un nouvel essai de {type}, mis de côté depuis {since} ?',
  'operator.redrive.title': 'Ce que donnerait un nouvel essai',
  'operator.redrive.heading': '{service} : ce qui se passerait à un nouvel essai',
  'operator.redrive.lead':
    '{applies, plural, =0 {Aucun ne trouverait sa place maintenant} one {Un événement trouverait sa place} many {# événements trouveraient leur place} other {# événements trouveraient leur place}} ; {stays, plural, =0 {aucun ne resterait de côté.} one {un resterait de côté.} many {# resteraient de côté.} other {# resteraient de côté.}} Rien n’a encore été essayé.',
  'operator.redrive.applies': 'Trouveraient leur place',
  'operator.redrive.stays': 'Resteraient de côté',
  'operator.redrive.order':
    'Les événements sont essayés dans l’ordre, et ce qui ne convient toujours pas reste. On conserve qui a essayé.',
  'operator.redrive.would': 'Chaque événement',
  'operator.redrive.wouldApply': 'trouverait sa place',
  'operator.redrive.wouldStay': 'resterait de côté',
  'operator.redrive.doneTitle': 'Essayé de nouveau',
  'operator.redrive.done':
    '{moved, plural, =0 {Aucun événement n’a trouvé sa place.} one {Un événement a trouvé sa place.} many {# événements ont trouvé leur place.} other {# événements ont trouvé leur place.}}',
  'operator.redrive.left':
    '{service} : {left, plural, =0 {plus rien n’est mis de côté.} one {un événement est encore de côté.} many {# événements sont encore de côté.} other {# événements sont encore de côté.}}',
  'operator.inTransit.nav': 'En route',
  'operator.inTransit.title': 'Événements en route',
  'operator.inTransit.lead':
    '{late, plural, =0 {Aucun n’est en route depuis plus de dix minutes} one {Un est en route depuis plus de dix minutes} many {# sont en route depuis plus de dix minutes} other {# sont en route depuis plus de dix minutes}} ; {count, plural, one {# flux attend} many {# flux attendent} other {# flux attendent}} en tout.',
  'operator.inTransit.none':
    'Tout a été envoyé. Ce qu’un service a décidé et pas encore envoyé apparaît ici.',
  'operator.inTransit.late': 'Depuis plus de dix minutes',
  'operator.inTransit.way': 'À l’instant',
  'operator.inTransit.since':
    '{count, plural, one {un événement} many {# événements} other {# événements}} depuis {since}',
  'operator.now.untold': 'Organisations sans adresse pour les avis',
  'operator.now.all': 'Toutes les organisations',
  'operator.notices.nav': 'Avis',
  'operator.notices.title': 'Avis : qui apprend que quelque chose attend',
  'operator.notices.lead':
    '{none, plural, =0 {Chaque organisation a une adresse.} one {Une organisation sur {count} n’a pas d’adresse : personne n’apprend ce qui y attend.} many {# organisations sur {count} n’ont pas d’adresse : personne n’apprend ce qui y attend.} other {# organisations sur {count} n’ont pas d’adresse : personne n’apprend ce qui y attend.}}',
  'operator.notices.none':
    'Aucune organisation n’est encore inscrite. Chacune apparaît ici une fois inscrite.',
  'operator.notices.organisations': 'Organisations',
  'operator.notices.hours':
    'Les avis partent à toute heure sauf aux heures de silence d’une organisation, chaque étape au plus une fois par jour : d’abord aux premières adresses, puis aux secondes, puis au coordinateur du secteur.',
  'operator.notices.nobody': 'personne n’est averti',
  'operator.notices.addresses':
    '{first, plural, =0 {pas de première adresse} one {une première adresse} many {# premières adresses} other {# premières adresses}}, {second, plural, =0 {pas de seconde} one {une seconde} many {# secondes} other {# secondes}}',
  'operator.notice.title': 'Avis à une organisation',
  'operator.notice.lead':
    '{failed, plural, =0 {Aucun avis n’a échoué.} one {Un avis a échoué.} many {# avis ont échoué.} other {# avis ont échoué.}}',
  'operator.notice.whom': 'Qui est averti, dans cet ordre',
  'operator.notice.coordinator': 'Puis le coordinateur',
  'move.redrive-parked': 'Essayer de nouveau',
  'done.redrive-parked': 'Un nouvel essai a été fait.',
  'move.change-organisation': 'Changer qui est averti',
  'done.change-organisation': 'Le registre le dit maintenant.',
  'field.change-organisation.noticesTo': 'Premières adresses',
  'hint.change-organisation.noticesTo':
    'Adresses électroniques et adresses https de webhooks, une par ligne. Dix au plus.',
  'field.change-organisation.secondTo': 'Secondes adresses',
  'hint.change-organisation.secondTo':
    'Averties tant que personne n’a répondu aux premières. Une par ligne.',
  'field.change-organisation.quietHours': 'Heures de silence',
  'field.change-organisation.quietHours.from': 'De',
  'field.change-organisation.quietHours.to': 'Jusqu’à',
  'field.change-organisation.onCallTo': 'Astreinte',
  'hint.change-organisation.onCallTo':
    'Avertie aussitôt pendant les heures de silence, à la place des premières. Une par ligne. Sans elle, les avis attendent la fin de ces heures.',
  'operator.notice.quietFrom':
    'À l’heure de {zone}, par exemple 22:00. Laissez les deux vides s’il n’y en a pas.',
  'operator.notice.quietTo': 'Par exemple 07:00 : plus tôt que le début veut dire le lendemain.',
  'code.parkedReason.gap': 'un événement antérieur de son flux n’a pas été appliqué',
  'code.parkedReason.failed': 'un défaut de cette version ; installez-en une corrigée',
  'code.parkedReason.invalid-data': 'ses données ne conviennent pas à son type',
  'code.parkedReason.unknown-version':
    'une version plus récente que celles que ce service connaît ; mettez-le à jour',
  'code.parkedReason.epoch':
    'son éditeur a été restauré d’une sauvegarde, et ceci n’en est pas la suite',
  'code.parkedReason.undecodable': 'ce n’est pas un événement ; cherchez qui l’a écrit',
  'code.eventOutcome.applied': 'il serait appliqué',
  'code.eventOutcome.ignored': 'il est sans objet ici, et serait réglé',
  'code.eventOutcome.duplicate': 'il était déjà appliqué, et serait réglé',
};
