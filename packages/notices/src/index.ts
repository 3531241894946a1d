export { noticeSender, type SenderOptions } from './sender.ts';
