import type { signIn as english } from '../en/signIn.ts';

export const signIn: Record<keyof typeof english, string> = {
  'signIn.title': 'Вход',
  'signIn.error': 'Ошибка: {title}',
  'signIn.whoseDesk': 'За какое рабочее место вы хотите сесть?',
  'signIn.chooseSample':
    'Выберите демонстрационную учётную запись. Сделанное здесь другие увидят на своих рабочих местах.',
  'signIn.group.COURT': 'Суд',
  'signIn.group.PRISON': 'Тюрьма',
  'signIn.group.AFTER': 'После освобождения',
  'signIn.group.CITY': 'Город и сам человек',
  'signIn.insteadByName': 'Войти по имени и паролю',
  'signIn.account': 'Имя учётной записи',
  'signIn.password': 'Пароль',
  'signIn.send': 'Войти',
  'signIn.code': 'Код из приложения-аутентификатора',
  'signIn.codeHint':
    'Шесть цифр. Каждый код действует один раз; новый появляется каждые 30 секунд.',
  'signIn.goOn': 'Продолжить',
  'signIn.enrol': 'Настройте второй фактор',
  'signIn.enrolWhy':
    'Вашей учётной записи видны очень личные сведения, поэтому одного пароля мало. Это делается один раз.',
  'signIn.enrolScan': 'Отсканируйте этот код приложением-аутентификатором на телефоне.',
  'signIn.enrolType': 'Или введите в приложение этот ключ:',
  'signIn.enrolThen': 'Затем введите код, который покажет приложение.',
  'signIn.begunAnew': 'Этот вход завершён',
  'signIn.begunAnewWhy':
    'Он занял слишком много времени, был начат в другом окне, или форма пришла не с этой страницы. Вход не выполнен.',
  'signIn.begin': 'Начать заново',
  'signIn.problem': 'Возникла проблема',
  'signIn.notFromHere': 'Эта форма пришла не с этого рабочего места, поэтому ничего не сделано.',
  'signIn.fault.WRONG': 'Имя или пароль неверны.',
  'signIn.fault.LOCKED': 'Слишком много неудачных попыток. Подождите 15 минут и попробуйте снова.',
  'signIn.fault.WRONG_CODE': 'Код неверен или уже использован. Дождитесь следующего.',
};
