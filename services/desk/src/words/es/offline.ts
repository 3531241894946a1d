import type { offline as english } from '../en/offline.ts';

export const offline: Record<keyof typeof english, string> = {
  'offline.title': 'No hay conexión',
  'offline.lead':
    'Ahora no se puede llegar al escritorio. Quiénes son sus personas no se guarda en este teléfono, así que no se puede mostrar.',
  'offline.again': 'Intentar de nuevo',
  'offline.keeps': 'Lo que guarda este teléfono',
  'offline.kept':
    'De cada aviso, hasta que se envía: una referencia que no dice nada a quien no ha iniciado sesión, si se contactó con la persona, cómo y cuándo; o el código que se escribió. A los siete días se borra, y se le avisa.',
  'offline.keptNot':
    'Ningún nombre, ningún número, ninguna dirección, ninguna nota. Una página con personas que siga abierta en otra pestaña se puede seguir usando: avise desde allí.',
  'offline.waits': 'Espera conexión',
  'offline.waitsWhy':
    'Se envía por sí solo, uno tras otro, en cuanto hay conexión, y después se borra de este teléfono. A los siete días se borra sin enviarse, y se le avisa.',
  'offline.since': 'En este teléfono desde',
  'offline.refused': 'No aceptado',
  'offline.refusedWhy': 'No ha cambiado nada, y no se envía de nuevo si usted no lo pide.',
  'offline.noLine': 'Ahora no hay conexión. Lo que usted comunique espera en este teléfono.',
  'offline.signIn':
    'Su sesión ha terminado. Lo que espera se envía cuando haya iniciado sesión de nuevo con la misma cuenta.',
  'offline.signInNow': 'Iniciar sesión',
  'offline.leaving':
    'Algo que usted comunicó sigue en este teléfono. Queda aquí solo para su cuenta y sigue adelante cuando vuelva a iniciar sesión. Pulse otra vez para cerrar la sesión.',
  'offline.taken': 'Enviado y aceptado',
  'offline.back': 'Vuelve a haber conexión.',
  'offline.gone':
    'Esta persona no está, o ya no está, a su cargo: ahora la atiende otra persona, o su consentimiento ha terminado. Diga a su coordinación lo que sabe.',
  'offline.old': 'Esperó siete días. Lo que usted había comunicado se ha borrado y no se enviará.',
  'offline.unsure':
    'Se envió hace más de un día y no llegó respuesta: puede que se haya aceptado. Mire el caso antes de decidir.',
  'offline.now': 'Cómo está ahora',
  'offline.decide': 'Mirarlo y decidir',
  'offline.drop': 'Desechar',
  'offline.sure': '¿Desechar definitivamente?',
  'offline.rightNow': 'ahora mismo',
};
