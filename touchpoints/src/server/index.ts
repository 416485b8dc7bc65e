export { buildPages, pagesDirectory } from './build.ts';
export { servePages, type Served, type Serving } from './serve.ts';
