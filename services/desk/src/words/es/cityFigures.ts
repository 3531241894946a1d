import type { cityFigures as english } from '../en/cityFigures.ts';

export const cityFigures: Record<keyof typeof english, string> = {
  'city.figures.nav': 'Cifras',
  'city.figures.title': 'Qué resultado ha dado',
  'city.figures.lead': '{area}, de {from} a {to}. No se muestran los números de 1 a 4.',
  'city.figures.leadNone': 'A cuántas personas se llegó y cuánto tiempo esperaron.',
  'city.figures.none':
    'Aún no se cuenta ningún mes. Un mes se muestra una semana después de terminar, en cuanto se ha comunicado algo en él.',
  'city.figures.noMonths':
    'No hay ningún mes entre los que ha elegido. Elija un comienzo anterior o un final posterior.',
  'city.figures.noArea':
    'Su organización no tiene territorio en el registro. Las cifras aparecen aquí cuando lo tenga.',
  'city.figures.area': 'Territorio',
  'city.figures.from': 'Desde',
  'city.figures.to': 'Hasta',
  'city.figures.show': 'Mostrar',

  'city.figures.month': '{at, date, ::yMMMM}',
  'city.figures.shortMonth': '{at, date, ::MMM}',
  'city.figures.rowMonth': '{at, date, ::yMMM}',
  'city.figures.count': '{count, number}',
  'city.figures.percent': '{share, number, percent}',
  'city.figures.hours': '{count, number} h',
  'city.figures.days': '{count, plural, one {# día} many {# de días} other {# días}}',
  'city.figures.few': 'menos de 5',
  'city.figures.notShown': 'no se muestra',
  'city.figures.tooFew':
    'Muy pocas personas en cada mes para un gráfico. Se dibuja cuando en un mes se cuentan cinco o más.',
  'city.figures.description': 'Por meses. Las mismas cifras están en la tabla de al lado.',
  'city.figures.band':
    'La mitad no tardó más de lo que indica la línea; la mitad central está en la banda que la rodea.',
  'city.figures.monthColumn': 'Mes',
  'city.figures.ended': 'Personas',
  'city.figures.reached': 'Contactadas',
  'city.figures.median': 'La mitad en',
  'city.figures.middleHalf': 'Mitad central',
  'city.figures.range': 'de {lower, number} a {upper, number}',
  'city.figures.waitTable':
    '{what}, en {unit, select, DAYS {días} other {horas}}, por el mes en que terminó la espera',
  'city.figures.contactTable': 'Horas hasta el primer contacto, por el mes de la salida',
  'city.figures.shareTable': '{what}: los números',
  'city.figures.contactHours': 'Horas hasta el primer contacto',
  'city.figures.contactHoursLead':
    'De la puerta al primer encuentro, de las personas contactadas en siete días.',
  'city.figures.noneReached':
    'En estos meses no se contactó a nadie en los siete días después de una salida. Un primer contacto que anote un colaborador aparece aquí.',
  'city.figures.noneWaited':
    'En estos meses no terminó ninguna espera de este tipo. La primera aparecerá aquí.',

  'city.figures.counted': 'Cómo se cuenta',
  'city.figures.whyFew':
    'No se muestran los números de 1 a 4, para que nadie pueda ser reconocido; tampoco un número del que se pudieran deducir. Las duraciones se muestran a partir de cinco personas.',
  'city.figures.whyMonth':
    'Un mes se muestra una semana después de terminar; el último ahora es {last}. Lo que se corrige después lo cambia.',
  'city.figures.whyArea':
    'Una organización con varios territorios cuenta en el primero. Lo que no tiene un territorio conocido no se cuenta.',
  'city.figures.since': 'Se cuenta desde {month}: antes no se comunicó nada aquí.',

  'code.share.CONTACT': 'Contacto después de la salida',
  'code.shareLead.CONTACT':
    'Primer contacto en 24 y 72 horas y en 7 días, por el mes de la salida: personas con una necesidad conocida que no habían vuelto a prisión ni fallecido antes.',
  'code.shareEmpty.CONTACT':
    'En estos meses no salió nadie con una necesidad conocida. Una salida confirmada aparece aquí.',
  'code.shareWhole.CONTACT': 'Salidas',
  'code.sharePart.H24': 'En 24 h',
  'code.sharePart.H72': 'En 72 h',
  'code.sharePart.D7': 'En 7 días',
  'code.share.HAND_OVER': 'Tratamiento de sustitución que siguió sin interrupción',
  'code.shareLead.HAND_OVER':
    'De los tratamientos que una prisión traspasó, por el mes de la primera cita fuera.',
  'code.shareEmpty.HAND_OVER':
    'En estos meses no había ningún traspaso previsto. Aparece aquí cuando una prisión traspasa un tratamiento y se sabe cómo siguió.',
  'code.shareWhole.HAND_OVER': 'Traspasados',
  'code.sharePart.NO_GAP': 'Sin interrupción',
  'code.share.START': 'Inicios de tratamiento atrasados',
  'code.shareLead.START':
    'De las resoluciones con un último día para el inicio, por el mes de ese día.',
  'code.shareEmpty.START':
    'En estos meses ninguna resolución tenía su último día para el inicio. Aparece aquí cuando ese día ha pasado o el tratamiento ha empezado.',
  'code.shareWhole.START': 'Resoluciones',
  'code.sharePart.OVERDUE': 'Sin empezar ese día',

  'code.hop.REFERRAL_TO_ROUTE': 'De la derivación a su envío',
  'code.hopLead.REFERRAL_TO_ROUTE': 'La acogida acepta una derivación y la envía.',
  'code.hop.ROUTE_TO_COURT': 'De la acogida al juzgado',
  'code.hopLead.ROUTE_TO_COURT': 'Un juzgado se hace cargo de quien le fue enviado.',
  'code.hop.COURT_TO_ORDER': 'Del juzgado a la resolución',
  'code.hopLead.COURT_TO_ORDER': 'La evaluación, una plaza y la decisión.',
  'code.hop.ORDER_TO_START': 'De la resolución al inicio del tratamiento',
  'code.hopLead.ORDER_TO_START':
    'En días. Quien había empezado antes de la resolución no esperó ningún día.',
  'code.hop.OFFER_TO_YES': 'De preguntar a los colaboradores a un sí',
  'code.hopLead.OFFER_TO_YES':
    'Del primer colaborador al que se pregunta por alguien al que le acompaña.',
};
