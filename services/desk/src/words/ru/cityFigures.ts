import type { cityFigures as english } from '../en/cityFigures.ts';

export const cityFigures: Record<keyof typeof english, string> = {
  'city.figures.nav': 'Показатели',
  'city.figures.title': 'Что получилось',
  'city.figures.lead': '{area}, {from} – {to}. Числа от 1 до 4 не показаны.',
  'city.figures.leadNone': 'Со сколькими людьми установлен контакт и как долго они ждали.',
  'city.figures.none':
    'Пока не посчитан ни один месяц. Месяц появляется через неделю после его окончания, если за него что-то сообщено.',
  'city.figures.noMonths':
    'Между выбранными вами месяцами нет ни одного. Выберите более раннее начало или более поздний конец.',
  'city.figures.noArea':
    'У вашей организации нет территории в реестре. Показатели появятся здесь, когда она будет указана.',
  'city.figures.area': 'Территория',
  'city.figures.from': 'С',
  'city.figures.to': 'По',
  'city.figures.show': 'Показать',

  'city.figures.month': '{at, date, ::yMMMM}',
  'city.figures.shortMonth': '{at, date, ::MMM}',
  'city.figures.rowMonth': '{at, date, ::yMMM}',
  'city.figures.count': '{count, number}',
  'city.figures.percent': '{share, number, percent}',
  'city.figures.hours': '{count, number} ч',
  'city.figures.days': '{count, plural, one {# день} few {# дня} many {# дней} other {# дня}}',
  'city.figures.few': 'меньше 5',
  'city.figures.notShown': 'не показано',
  'city.figures.tooFew':
    'В каждом месяце слишком мало людей для графика. Он появится, когда за месяц будет пять человек или больше.',
  'city.figures.description': 'По месяцам. Те же числа стоят в таблице рядом.',
  'city.figures.band':
    'Для половины ожидание было не дольше, чем показывает линия; средняя половина лежит в полосе вокруг неё.',
  'city.figures.monthColumn': 'Месяц',
  'city.figures.ended': 'Людей',
  'city.figures.reached': 'Контакт',
  'city.figures.median': 'Половина за',
  'city.figures.middleHalf': 'Средняя половина',
  'city.figures.range': 'от {lower, number} до {upper, number}',
  'city.figures.waitTable':
    '{what}, в {unit, select, DAYS {днях} other {часах}}, по месяцу, в котором ожидание закончилось',
  'city.figures.contactTable': 'Часы до первого контакта, по месяцу освобождения',
  'city.figures.shareTable': '{what}: числа',
  'city.figures.contactHours': 'Часы до первого контакта',
  'city.figures.contactHoursLead':
    'От ворот до первой встречи, для тех, с кем контакт установлен за семь дней.',
  'city.figures.noneReached':
    'В эти месяцы ни с кем не установлен контакт за семь дней после освобождения. Первый контакт, который запишет партнёр, появится здесь.',
  'city.figures.noneWaited':
    'В эти месяцы такое ожидание ни для кого не закончилось. Первое появится здесь.',

  'city.figures.counted': 'Как это посчитано',
  'city.figures.whyFew':
    'Числа от 1 до 4 не показаны, чтобы никого нельзя было узнать; не показаны и числа, из которых их можно вычислить. Сроки показаны, если людей пять или больше.',
  'city.figures.whyMonth':
    'Месяц появляется через неделю после его окончания; последний сейчас – {last}. То, что исправлено позже, его меняет.',
  'city.figures.whyArea':
    'Организация с несколькими территориями учитывается по первой. То, для чего территория неизвестна, не учитывается.',
  'city.figures.since': 'Считается с: {month}. Раньше здесь ничего не сообщалось.',

  'code.share.CONTACT': 'Контакт после освобождения',
  'code.shareLead.CONTACT':
    'Первый контакт за 24 и 72 часа и за 7 дней, по месяцу освобождения: люди с известной потребностью, которые до этого не вернулись под стражу и не умерли.',
  'code.shareEmpty.CONTACT':
    'В эти месяцы никто с известной потребностью не освобождён. Подтверждённое освобождение появится здесь.',
  'code.shareWhole.CONTACT': 'Освобождено',
  'code.sharePart.H24': 'За 24 ч',
  'code.sharePart.H72': 'За 72 ч',
  'code.sharePart.D7': 'За 7 дней',
  'code.share.HAND_OVER': 'Заместительное лечение продолжено без перерыва',
  'code.shareLead.HAND_OVER':
    'Из лечения, переданного тюрьмой, по месяцу первого приёма на свободе.',
  'code.shareEmpty.HAND_OVER':
    'В эти месяцы передач не ожидалось. Передача появится здесь, когда тюрьма передаст лечение и станет известно, как оно продолжилось.',
  'code.shareWhole.HAND_OVER': 'Передано',
  'code.sharePart.NO_GAP': 'Без перерыва',
  'code.share.START': 'Лечение не начато в срок',
  'code.shareLead.START': 'Из решений с последним днём для начала, по месяцу этого дня.',
  'code.shareEmpty.START':
    'В эти месяцы ни у одного решения не было последнего дня для начала. Оно появится здесь, когда этот день пройдёт или лечение начнётся.',
  'code.shareWhole.START': 'Решений',
  'code.sharePart.OVERDUE': 'Не начато к этому дню',

  'code.hop.REFERRAL_TO_ROUTE': 'От направления до его передачи',
  'code.hopLead.REFERRAL_TO_ROUTE': 'Приём принимает направление и передаёт его дальше.',
  'code.hop.ROUTE_TO_COURT': 'От приёма до суда',
  'code.hopLead.ROUTE_TO_COURT': 'Суд берёт в работу того, кто к нему направлен.',
  'code.hop.COURT_TO_ORDER': 'От суда до решения',
  'code.hopLead.COURT_TO_ORDER': 'Оценка, место и решение.',
  'code.hop.ORDER_TO_START': 'От решения до начала лечения',
  'code.hopLead.ORDER_TO_START': 'В днях. Кто начал до решения, не ждал ни одного дня.',
  'code.hop.OFFER_TO_YES': 'От вопроса партнёрам до согласия',
  'code.hopLead.OFFER_TO_YES':
    'От первого партнёра, которого спросили о человеке, до того, кто его берёт.',
};
