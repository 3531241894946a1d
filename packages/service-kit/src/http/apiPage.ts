import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import express, { type Router } from 'express';

/** The files of swagger-ui, which need no network and no inline script. */
const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Throughcare API</title>
<link rel="stylesheet" href="swagger-ui.css">
</head>
<body>
<div id="swagger-ui"></div>
<script src="swagger-ui-bundle.js"></script>
<script src="start.js"></script>
</body>
</html>
`;
const start = `window.SwaggerUIBundle({ url: '../openapi.json', dom_id: '#swagger-ui', validatorUrl: null, tryItOutEnabled: true });
`;

/** A page on which the API can be read and tried. */
export function apiPage(): Router {
  const router = express.Router({ strict: true });
  router.get('/', (request, response) => {
    // The mounted router answers with and without a trailing slash; the page's relative links need it.
    const { pathname, search } = new URL(request.originalUrl, 'http://any');
    if (pathname.endsWith('/')) response.type('html').send(page);
    else response.redirect(308, `${request.baseUrl}/${search}`);
  });
  router.get('/start.js', (_request, response) => void response.type('js').send(start));
  router.use(express.static(assets, { index: false, maxAge: '1d' }));
  return router;
}
