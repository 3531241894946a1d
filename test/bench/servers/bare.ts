import express from 'express';
import { ready } from './child.ts';
import { listen } from './listen.ts';

/** What Express costs alone: the same address and body, nothing checked and nothing kept. */
const app = express();
app.use(express.json());
app.post('/intake/people/:pathwayRef/*action', (request, response) => {
  response.status(201).json({ id: request.params.pathwayRef });
});
const { url, close } = await listen(app);
ready({ url }, {}, close);
