import type { frame as english } from '../en/frame.ts';

export const frame: Record<keyof typeof english, string> = {
  'frame.skip': 'Ir al contenido principal',
  'frame.sample':
    'Instalación de muestra: todas las personas son inventadas. No introduzca a personas reales.',
  'frame.nav': 'Su mesa de trabajo',
  'frame.signOut': 'Cerrar sesión',
  'frame.zone': 'Las horas son las de {zone} ({name}). Eran las {now} cuando se hizo esta página.',
  'frame.languages': 'Idioma de estas páginas',
  'list.more': 'Mostrar más',
  'list.comma': '{one}, {other}',
  'list.semicolon': '{one}; {other}',
  'list.colon': '{one}: {other}',
  'failure.role.title': 'Esta página pertenece a otra mesa de trabajo',
  'failure.role.next':
    'Su cuenta no participa en ella. Si debiera hacerlo, el operador de esta instalación puede cambiarlo.',
  'failure.none.title': 'Aquí no hay nada para usted',
  'failure.none.next':
    'Puede que la dirección sea antigua, o que usted no pueda, o ya no pueda, ver aquello a lo que llevaba.',
  'failure.many.title': 'Demasiadas peticiones a la vez',
  'failure.many.next': 'Espere un minuto y vuelva a intentarlo. No se ha cambiado nada.',
  'failure.away.title': 'Una parte de Throughcare no responde en este momento',
  'failure.away.next':
    'Lo que ya se había aceptado está a salvo. Vuelva atrás e inténtelo de nuevo en un minuto.',
  'failure.fault.title': 'Algo ha fallado por nuestra parte',
  'failure.fault.next':
    'No se ha cambiado nada. Inténtelo de nuevo; si vuelve a ocurrir, diga al operador de esta instalación a qué hora fue.',
  'failure.home': 'A lo que le espera',
};
