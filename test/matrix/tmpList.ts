import { allServices } from '@throughcare/runtime';

for (const s of allServices())
  if (process.argv[2] === s.name)
    for (const c of [...s.commands, ...s.queries])
      console.log(
        c.name,
        '|',
        c.on?.kind,
        '|',
        c.path,
        '|',
        Object.entries(c.by)
          .map(
            ([r, x]) =>
              r +
              ':' +
              [x]
                .flat()
                .map((y: any) => y.name)
                .join('+'),
          )
          .join(' '),
      );
