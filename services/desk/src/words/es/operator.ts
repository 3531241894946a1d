import type { operator as english } from '../en/operator.ts';

/** La mesa de quien opera la instalación. */
export const operator: Record<keyof typeof english, string> = {
  'operator.flow.nav': 'Flujo',
  'operator.flow.title': 'Los servicios y lo que circula entre ellos',
  'operator.flow.calm': 'Los cuatro servicios funcionan y nada está detenido.',
  'operator.flow.alarms':
    '{count, plural, one {Una cosa está detenida.} many {# cosas están detenidas.} other {# cosas están detenidas.}}',
  'operator.flow.alarmsHead': 'Mire esto ahora',
  'operator.flow.status': 'La página de estado, que no pide iniciar sesión',
  'operator.flow.counted':
    'Los eventos se cuentan en los últimos {minutes} minutos, por el proceso de cada servicio que respondió.',
  'operator.flow.picture':
    'Los cuatro servicios, con flechas para los eventos entre ellos; la tabla de abajo da las mismas cifras',
  'operator.flow.ready': 'funciona',
  'operator.flow.notReady': 'no funciona',
  'operator.flow.away': 'no responde',
  'operator.flow.unsent':
    '{count, plural, one {# por enviar} many {# por enviar} other {# por enviar}}',
  'operator.flow.rate': '{rate, number} por minuto',
  'operator.flow.lag': '{count, number} sin leer',
  'operator.flow.parkedOf': '{count, number} apartados',
  'operator.flow.caption': 'Eventos entre los servicios',
  'operator.flow.head.from': 'De',
  'operator.flow.head.to': 'A',
  'operator.flow.head.perMinute': 'Por minuto',
  'operator.flow.head.behind': 'Sin leer',
  'operator.flow.head.parked': 'Apartados',
  'operator.flow.head.last': 'Último leído',
  'operator.flow.number': '{n, number}',
  'operator.flow.untold': 'no se puede decir ahora',
  'operator.flow.never': 'ninguno desde el arranque',
  'operator.alarm.away':
    '{service} no responde. Vuelva a arrancarlo; los demás siguen mientras tanto.',
  'operator.alarm.notReady':
    '{service} no funciona: {reasons}. El manual de operación dice qué hacer.',
  'operator.alarm.unsent':
    '{count, plural, one {# evento de {service} espera} many {# eventos de {service} esperan} other {# eventos de {service} esperan}} a ser enviado desde {since}',
  'operator.alarm.unread':
    '{service} no ha leído nada de {from} en diez minutos, aunque {count, plural, one {# evento espera} many {# eventos esperan} other {# eventos esperan}}.',
  'operator.alarm.parked':
    '{service}: {count, plural, one {# evento apartado} many {# eventos apartados} other {# eventos apartados}}, el primero desde {since}',
  'operator.events.nav': 'Un evento',
  'operator.events.title': 'El camino de un evento',
  'operator.events.lead': 'Quién lo publicó y cómo está en cada servicio. No lo que contiene.',
  'operator.events.id': 'Identificador del evento',
  'operator.events.hint':
    'Como lo nombra una traza o un socio: servicio, público, de quién, número, separados por /',
  'operator.events.noId':
    'No es el identificador de un evento. Tiene cuatro partes, como intake/care/…/12.',
  'operator.events.find': 'Buscar su camino',
  'operator.events.open': 'Mostrar su camino',
  'operator.event.title': 'El camino de un evento',
  'operator.event.lead': 'Número {sequence} de su serie, de {service}',
  'operator.event.way': 'Dónde está',
  'operator.event.away': 'no responde ahora.',
  'operator.event.toParked': 'Ver qué haría un nuevo intento: {service}',
  'operator.event.PARKED': 'apartado: {reason}.',
  'operator.event.PUBLISHED': 'publicado.',
  'operator.event.WAITS': 'decidido y aún no enviado.',
  'operator.event.UNKNOWN': 'no ha publicado tal evento.',
  'operator.event.SETTLED': 'aplicado, o sin interés aquí; el momento ya no se conserva.',
  'operator.event.NOT_YET': 'aún no lo ha leído.',
  'operator.event.NOT_READ': 'no lee tales eventos.',
  'operator.event.applied': 'aplicado.',
  'operator.event.ignored': 'leído; no interesa aquí.',
  'operator.event.duplicate': 'leído de nuevo; ya estaba aplicado.',
  'operator.parked.nav': 'Apartados',
  'operator.parked.title': 'Eventos apartados',
  'operator.parked.lead':
    'Eventos que no se pudieron aplicar al llegar. No se pierde nada: cada uno se guarda sellado hasta el siguiente intento.',
  'operator.parked.none':
    'No hay nada apartado. Un evento aparece aquí cuando un servicio no pudo aplicarlo.',
  'operator.parked.all': 'Todo lo apartado: {service}',
  'operator.parked.since': 'desde {since}',
  'operator.parked.sinceFor': 'apartado desde {since}: {reason}',
  'operator.parked.look': '¿Qué haría un nuevo intento?',
  'operator.parked.lookAt': '¿Qué haría un nuevo intento con {type}, apartado desde {since}?',
  'operator.redrive.title': 'Qué haría un nuevo intento',
  'operator.redrive.heading': '{service}: qué pasaría con un nuevo intento',
  'operator.redrive.lead':
    '{applies, plural, =0 {Ninguno hallaría su lugar ahora} one {Un evento hallaría su lugar} many {# eventos hallarían su lugar} other {# eventos hallarían su lugar}}; {stays, plural, =0 {ninguno seguiría apartado.} one {uno seguiría apartado.} many {# seguirían apartados.} other {# seguirían apartados.}} Todavía no se ha intentado nada.',
  'operator.redrive.applies': 'Hallarían su lugar',
  'operator.redrive.stays': 'Seguirían apartados',
  'operator.redrive.order':
    'Los eventos se intentan en orden, y lo que aún no encaja se queda. Se guarda quién lo intentó.',
  'operator.redrive.would': 'Cada evento',
  'operator.redrive.wouldApply': 'hallaría su lugar',
  'operator.redrive.wouldStay': 'seguiría apartado',
  'operator.redrive.doneTitle': 'Intentado de nuevo',
  'operator.redrive.done':
    '{moved, plural, =0 {Ningún evento halló su lugar.} one {Un evento halló su lugar.} many {# eventos hallaron su lugar.} other {# eventos hallaron su lugar.}}',
  'operator.redrive.left':
    '{service}: {left, plural, =0 {ya no hay nada apartado.} one {un evento sigue apartado.} many {# eventos siguen apartados.} other {# eventos siguen apartados.}}',
  'operator.inTransit.nav': 'En camino',
  'operator.inTransit.title': 'Eventos en camino',
  'operator.inTransit.lead':
    '{late, plural, =0 {Ninguno lleva más de diez minutos en camino} one {Uno lleva más de diez minutos en camino} many {# llevan más de diez minutos en camino} other {# llevan más de diez minutos en camino}}; {count, plural, one {# serie espera} many {# series esperan} other {# series esperan}} en total.',
  'operator.inTransit.none':
    'Todo se ha enviado. Lo que un servicio ha decidido y aún no ha enviado aparece aquí.',
  'operator.inTransit.late': 'Desde hace más de diez minutos',
  'operator.inTransit.way': 'Ahora mismo',
  'operator.inTransit.since':
    '{count, plural, one {un evento} many {# eventos} other {# eventos}} desde {since}',
  'operator.now.untold': 'Organizaciones sin dirección para los avisos',
  'operator.now.all': 'Todas las organizaciones',
  'operator.notices.nav': 'Avisos',
  'operator.notices.title': 'Avisos: a quién se dice que algo espera',
  'operator.notices.lead':
    '{none, plural, =0 {Cada organización tiene una dirección.} one {Una de {count} organizaciones no tiene dirección: nadie se entera de lo que espera allí.} many {# de {count} organizaciones no tienen dirección: nadie se entera de lo que espera allí.} other {# de {count} organizaciones no tienen dirección: nadie se entera de lo que espera allí.}}',
  'operator.notices.none':
    'Todavía no hay ninguna organización inscrita. Cada una aparece aquí cuando se inscribe.',
  'operator.notices.organisations': 'Organizaciones',
  'operator.notices.hours':
    'Los avisos salen a cualquier hora menos en las horas de silencio de una organización, cada paso como mucho una vez al día: primero a las primeras direcciones, luego a las segundas, luego a la coordinación de la zona.',
  'operator.notices.nobody': 'no se avisa a nadie',
  'operator.notices.addresses':
    '{first, plural, =0 {ninguna primera dirección} one {una primera dirección} many {# primeras direcciones} other {# primeras direcciones}}, {second, plural, =0 {ninguna segunda} one {una segunda} many {# segundas} other {# segundas}}',
  'operator.notice.title': 'Avisos a una organización',
  'operator.notice.lead':
    '{failed, plural, =0 {Ningún aviso ha fallado.} one {Un aviso ha fallado.} many {# avisos han fallado.} other {# avisos han fallado.}}',
  'operator.notice.whom': 'A quién se avisa, en este orden',
  'operator.notice.coordinator': 'Luego la coordinación',
  'move.redrive-parked': 'Intentar de nuevo',
  'done.redrive-parked': 'Se ha intentado de nuevo.',
  'move.change-organisation': 'Cambiar a quién se avisa',
  'done.change-organisation': 'El registro lo dice ahora.',
  'field.change-organisation.noticesTo': 'Primeras direcciones',
  'hint.change-organisation.noticesTo':
    'Direcciones de correo y direcciones https de webhooks, una por línea. Diez como mucho.',
  'field.change-organisation.secondTo': 'Segundas direcciones',
  'hint.change-organisation.secondTo':
    'Se les avisa mientras nadie responda en las primeras. Una por línea.',
  'field.change-organisation.quietHours': 'Horas de silencio',
  'field.change-organisation.quietHours.from': 'Desde',
  'field.change-organisation.quietHours.to': 'Hasta',
  'field.change-organisation.onCallTo': 'De guardia',
  'hint.change-organisation.onCallTo':
    'Se les avisa enseguida en las horas de silencio, en lugar de las primeras. Una por línea. Sin ellas, los avisos esperan a que esas horas acaben.',
  'operator.notice.quietFrom':
    'Según los relojes de {zone}, por ejemplo 22:00. Deje las dos vacías si no hay ninguna.',
  'operator.notice.quietTo':
    'Por ejemplo 07:00: antes que el comienzo quiere decir al día siguiente.',
  'code.parkedReason.gap': 'un evento anterior de su serie no se ha aplicado',
  'code.parkedReason.failed': 'un fallo de esta versión; instale una corregida',
  'code.parkedReason.invalid-data': 'sus datos no encajan con su tipo',
  'code.parkedReason.unknown-version':
    'una versión más nueva que las que conoce este servicio; actualícelo',
  'code.parkedReason.epoch':
    'quien lo publicó fue restaurado de una copia, y esto no es su continuación',
  'code.parkedReason.undecodable': 'no es un evento; averigüe quién lo escribió',
  'code.eventOutcome.applied': 'se aplicaría',
  'code.eventOutcome.ignored': 'no interesa aquí, y quedaría resuelto',
  'code.eventOutcome.duplicate': 'ya estaba aplicado, y quedaría resuelto',
};
