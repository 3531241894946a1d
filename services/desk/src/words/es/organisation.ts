import type { organisation as english } from '../en/organisation.ts';

/** La página de una organización para sus avisos: adónde van, qué ha sido de cada uno, y el secreto que firma los webhooks. */
export const organisation: Record<keyof typeof english, string> = {
  'organisation.notices.title': 'Avisos y webhooks de nuestra organización',
  'organisation.notices.lead':
    '{failed, plural, =0 {Ningún aviso ha fallado.} one {Un aviso ha fallado: mire abajo.} many {# avisos han fallado: mire abajo.} other {# avisos han fallado: mire abajo.}}',
  'organisation.notices.nobody': 'No se avisa a nadie cuando algo espera aquí.',
  'organisation.notices.whom': 'Adónde van los avisos',
  'organisation.notices.noAddress':
    'No hay ninguna dirección en el registro. Dé al operador de esta instalación una dirección de correo, o la dirección https de un webhook.',
  'organisation.notices.change':
    'El operador de esta instalación anota y cambia las direcciones y las horas de silencio. Un aviso dice que algo espera y dónde iniciar sesión, y no nombra a nadie.',
  'organisation.secret.title': 'El secreto de los webhooks',
  'organisation.secret.noWebhook':
    'No hay ningún webhook entre las direcciones: el secreto no firma nada todavía.',
  'organisation.secret.newest': 'En vigor',
  'organisation.secret.before': 'También válido',
  'organisation.secret.none': 'ninguno: no se envía nada a un webhook antes de que lo haya',
  'organisation.secret.since': 'desde {since}',
  'organisation.secret.stays': 'el anterior, de {since}, hasta que se cree el siguiente',
  'organisation.secret.madeTitle': 'El nuevo secreto de los webhooks',
  'organisation.secret.once':
    'Se muestra una sola vez, aquí. Cópielo donde se recibe su webhook, y no lo envíe a nadie.',
  'organisation.secret.takesOver':
    'El anterior sigue siendo válido hasta que se cree el siguiente: cada mensaje va firmado por los dos, para que usted cambie a su ritmo. Cuando su lado use el nuevo, el viejo ya no le sirve.',
  'organisation.verify.title': 'Cómo comprueba su lado un mensaje',
  'organisation.verify.how':
    'Con una biblioteca de Standard Webhooks, que existe para casi todos los lenguajes. En Node:',
  'organisation.verify.raw':
    'Dele el cuerpo tal como llegó, antes de que nada lo interprete, y todas las cabeceras. Rechaza lo que no está firmado con su secreto, y lo que se firmó hace más de cinco minutos.',
  'organisation.verify.answer':
    'Responda con 2xx en diez segundos. El mismo webhook-id puede llegar dos veces: tome el segundo por el primero.',
  'move.make-webhook-secret': 'Crear un secreto nuevo',
  'done.make-webhook-secret': 'El secreto está creado.',
  'about.make-webhook-secret':
    'Se muestra una sola vez. El más reciente de ahora sigue siendo válido junto a él, y el de antes deja de valer.',
  'notices.quietHours': 'Horas de silencio',
  'notices.quietSpan': 'de {from} a {to}, según los relojes de {zone}',
  'notices.quietNever': 'ninguna: los avisos salen a cualquier hora',
  'notices.quietCall': 'De guardia en ellas',
  'notices.quietNobody': 'nadie: los avisos esperan a que acaben',
  'notices.onCall': 'de guardia',
  'notices.deliveries': 'Qué ha sido de los avisos, el más reciente primero',
  'notices.none': 'Ninguno todavía. Un aviso aparece aquí cuando algo ha esperado más de su plazo.',
  'notices.head.to': 'A',
  'notices.head.at': 'Primer envío',
  'notices.head.status': 'Qué ha sido de él',
  'notices.head.tries': 'Intentos',
  'notices.head.answer': 'Última respuesta',
  'notices.head.next': 'Próximo intento',
  'notices.head.again': 'De nuevo',
  'notices.tries':
    '{count, plural, =0 {ninguno todavía} one {intentado una vez} many {intentado # veces} other {intentado # veces}}',
  'notices.noAnswer': 'ninguna todavía',
  'notices.nextNow': 'enseguida',
  'notices.nextNever': 'ninguno por sí solo',
  'notices.nextNotNeeded': 'no hace falta',
  'notices.again': 'Enviar de nuevo',
  'notices.againOf': 'Enviar de nuevo a {to} el aviso de {at}',
  'move.send-notice-again': 'Enviar el aviso de nuevo',
  'done.send-notice-again': 'Se está enviando de nuevo.',
  'about.send-notice-again':
    'Va a la misma dirección con el mismo identificador, para que quien lo recibe reconozca una repetición. Arregle antes la causa, o fallará otra vez.',
  'code.delivery.WAITING': 'se está enviando',
  'code.delivery.SENT': 'llegó',
  'code.delivery.FAILED': 'falló',
  'code.noticeStep.REMINDER': 'primeras direcciones',
  'code.noticeStep.SECOND': 'segundas direcciones',
  'code.noticeStep.COORDINATOR': 'a la coordinación',
  'code.noticeAnswer.410': '410: quien lo recibe no quiere más',
  'code.noticeAnswer.NO_SECRET': 'no enviado: no se ha creado ningún secreto',
  'code.noticeAnswer.NOT_HTTPS': 'no enviado: la dirección no está cifrada',
  'code.noticeAnswer.PRIVATE_ADDRESS': 'no enviado: la dirección está en una red privada',
  'code.noticeAnswer.MAIL_NOT_SET_UP': 'no enviado: el correo no está configurado aquí',
  'code.noticeAnswer.NOT_SET_UP': 'no enviado: los avisos no están configurados aquí',
  'code.noticeAnswer.NO_ADDRESS': 'no se encontró el servidor',
  'code.noticeAnswer.ENOTFOUND': 'no se encontró el servidor',
  'code.noticeAnswer.ECONNREFUSED': 'nada escucha en esa dirección',
  'code.noticeAnswer.ECONNRESET': 'la conexión se cortó',
  'code.noticeAnswer.TIMEOUT': 'sin respuesta en diez segundos',
  'code.noticeAnswer.FAILED': 'sin respuesta',
};
