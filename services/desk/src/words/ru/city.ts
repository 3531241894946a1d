import type { city as english } from '../en/city.ts';

/** The desk of a city in Russian: who has nobody yet, what was missed, and with whom it is agreed. */
export const city: Record<keyof typeof english, string> = {
  'city.unplaced.nav': 'Без партнёра',
  'city.unplaced.title': 'Люди, для которых никого не нашли',
  'city.unplaced.lead':
    'В том порядке, в котором распределяют свободные места. Поиск продолжается; вы можете сами предложить человека партнёру.',
  'city.unplaced.leadNone': 'Место есть у каждого',
  'city.unplaced.none':
    'Без партнёра никого нет. Человек появляется здесь, когда все доступные партнёры получили предложение и не смогли принять или не ответили вовремя.',
  'city.unplaced.toPartners': 'К партнёрам',
  'city.unplaced.since': 'никого не нашли с {at}',
  'city.unplaced.offerOf': 'Предложить партнёру: {who}',

  'city.placement.title': 'Поиск партнёра',
  'city.placement.who': '{who}, поиск с {at}',
  'city.placement.lead':
    'Городу имя не сообщают. Тот, кто принимает человека, узнаёт его по закону или по согласию.',
  'city.placement.stands': 'Текущее положение',
  'city.placement.tried': 'Кого спросили',
  'city.placement.nobodyAsked': 'Пока никого не спрашивали.',
  'city.placement.asked': 'Спросили: {who}',
  'city.placement.offer':
    '{org} ({state}{times, plural, =1 {} one {, # раз} few {, # раза} many {, # раз} other {, # раза}})',
  'city.placement.round':
    '{round, plural, =0 {по названию} one {круг #} few {круг #} many {круг #} other {круг #}}',
  'city.placement.ground': '{partners}: {ground}',
  'city.placement.grounds': 'Сколько партнёров не могут принять и почему: {why}',
  'city.placement.askedBefore': 'спросили раньше: {state}',
  'city.placement.noDoorOpen':
    'Сейчас ни у одного партнёра для людей после освобождения приём не открыт. Откройте приём на странице партнёра или договоритесь с другим.',

  'city.fact.state': 'Состояние',
  'city.fact.since': 'Поиск с',
  'city.fact.round': 'Кругов запросов',
  'city.fact.unplaced': 'Никого не нашли',
  'city.fact.grounds': 'Почему нет',
  'city.fact.provider': 'С кем',

  'move.offer-to-partner': 'Предложить партнёру',
  'done.offer-to-partner': 'Партнёру отправлено предложение. Его ответ появится здесь.',
  'about.offer-to-partner':
    'Пока партнёр не принял человека, он видит только то, что нужно для подбора, и не видит имени.',
  'field.partnerOrg': 'Какому партнёру?',
  'move.withdraw-placement': 'Прекратить поиск',
  'done.withdraw-placement': 'Все открытые предложения отозваны. Поиск прекращён.',
  'about.withdraw-placement': 'Все открытые предложения будут отозваны.',
  'field.withdraw-placement.reason': 'Почему?',
  'code.reason.REARRESTED': 'Снова под стражей',
  'code.reason.PLANS_CHANGED': 'План изменился',
  'move.refuse-aftercare': 'Записать, что человек не хочет партнёра',
  'done.refuse-aftercare': 'Записано, что человек не хочет партнёра. Судам не сообщают.',
  'about.refuse-aftercare':
    'Запишите то, что сказал человек. Для него это не имеет последствий, и судам не сообщают.',

  'code.list.unplaced': 'Пока никого не нашли',
  'code.state.UNPLACED': 'пока никого не нашли',
  'code.cause.RELEASE': 'Человек после освобождения',
  'code.cause.REFERRAL': 'Человек по направлению',
  'code.cause.CONTINUATION': 'Человек, чьё лечение продолжается в другом месте',
  'code.placement.DRAFT': 'Идёт поиск, пока никого не спрашивали',
  'code.placement.OFFERED': 'Партнёру отправлено предложение',
  'code.placement.ACCEPTED': 'Партнёр принял человека',
  'code.placement.UNPLACED': 'Пока никого не нашли',
  'code.placement.WITH_PROVIDER': 'Человек идёт в лечебное учреждение',
  'code.placement.WITHDRAWN': 'Поиск прекращён',
  'code.placement.RETURNED': 'Снова под стражей',
  'code.placement.DECLINED_BY_PERSON': 'Человек не хочет партнёра',
  'code.offerState.OFFERED': 'ответа пока нет',
  'code.offerState.ACCEPTED': 'приняли человека',
  'code.offerState.DECLINED': 'не смогли принять',
  'code.offerState.EXPIRED': 'не ответили вовремя',
  'code.offerState.WITHDRAWN': 'предложение отозвано',
  'code.offerState.HANDED_BACK': 'передали человека обратно',
  'code.offerState.LAPSED': 'вовремя не вышли на связь',
  'code.unplaced.ROUNDS_USED': 'Все круги пройдены, человека никто не принял.',
  'code.unplaced.TIME_OVER': 'Вовремя человека никто не принял.',
  'code.unplaced.SAID_TO_BE_INSIDE':
    'Партнёр, который принял человека, сообщает, что человек под стражей; ни одна тюрьма этого не сообщает.',
  'code.unplaced.NO_CANDIDATE':
    'Ни один партнёр не мог принять, что бы ни узнали или ни организовали.',
  'code.unplaced.NO_PLACE': 'Ни у одного партнёра нет свободного места.',
  'code.unplaced.MINOR_NO_PARTNER':
    'До 18 лет, и ни один партнёр не указал, что принимает несовершеннолетних.',
  'code.cannot.OUT_OF_AREA': 'работают в другом районе',
  'code.cannot.SEX': 'не принимают людей этого пола',
  'code.cannot.AGE': 'не принимают людей этого возраста',
  'code.cannot.NOT_FOR_MINORS': 'не указали, что принимают людей до 18 лет',
  'code.cannot.NOT_URGENT': 'не согласились на срочные предложения',
  'code.cannot.ASKED_ALREADY': 'отказались или не ответили, сейчас их не спрашивают',
};
