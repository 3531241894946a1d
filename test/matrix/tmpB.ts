import { overHttp } from './overHttp/ask.ts';
import { linesOf } from './frame/tally.ts';
const t0=Date.now();
const t = await overHttp();
for (const l of linesOf(t.violations)) console.log(l);
console.log(t.last, Date.now()-t0);
