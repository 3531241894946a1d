import type { form as english } from '../en/form.ts';

export const form: Record<keyof typeof english, string> = {
  'actions.next': 'Lo siguiente',
  'actions.none': 'Ahora mismo no hay nada que usted pueda hacer aquí.',
  'actions.closed': 'No disponible por ahora',
  'form.needed': 'Responda a esta pregunta',
  'form.tooLong':
    'Use como máximo {longest, plural, one {# carácter} many {# de caracteres} other {# caracteres}}',
  'form.notANumber': 'Escriba un número que esté dentro de los límites',
  'form.noDay': 'Escriba un día que exista, por ejemplo 27 3 2026',
  'form.noDays': 'Escriba un día por línea, por ejemplo 27.3.2026',
  'form.noTime': 'Escriba una hora que exista, por ejemplo 14:30',
  'form.yes': 'Sí',
  'form.no': 'No',
  'form.choose': 'Elija una opción',
  'form.noneToChoose': 'De momento no hay nada que elegir.',
  'form.optional': '{label} (opcional)',
  'form.day': 'Día',
  'form.month': 'Mes',
  'form.year': 'Año',
  'form.dayExample': 'Por ejemplo 27 3 2026',
  'form.time': 'Hora ({zone})',
  'form.timeExample': 'Por ejemplo 14:30',
  'form.mend': 'Hay respuestas que debe revisar',
  'form.errorTitle': 'Por corregir:',
  'form.foundNothing': 'Con esto no se encuentra nada. Revíselo.',
  'form.refused': 'Esto no se ha aceptado.',
  'form.back': 'Volver',
  'form.leave': 'Salir sin guardar',
  'form.continue': 'Continuar',
  'form.checkTitle': 'Revise sus respuestas',
  'form.change': 'Cambiar una respuesta',
  'form.nothing': 'Sin respuesta',
  'form.notOpen': 'Este paso no está disponible por ahora',
  'form.draft':
    'Su sesión había terminado. Lo que había escrito está aquí de nuevo; todavía no se ha enviado.',
  'form.changed':
    'Algo ha cambiado entretanto. Lo que ha escrito se conserva: mire qué es distinto ahora y vuelva a enviarlo.',
  'form.changedElsewhere':
    'Algo ha cambiado entretanto. Lo que ha escrito se conserva; revíselo antes de volver a enviarlo.',
  'form.done': 'Hecho. Ha quedado registrado.',
};
