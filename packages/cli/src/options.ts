import { Option } from 'commander';

export const dataDirOption = () =>
  new Option('--data-dir <dir>', 'where everything is stored')
    .default('.throughcare')
    .env('THROUGHCARE_DATA_DIR');
export const jsonOption = () => new Option('--json', 'print JSON, one object');
