/*
 * Preloaded into services. Node 26 parses the package.json next to an ES module of type "module" once for each file of
 * the package; drizzle-orm's is 175 KB and guards some 130 files, which is half of the CPU that a subgraph's start
 * takes (0.8 s; 0.2 s for the same package as CommonJS, whose .cjs files need no look at package.json). So this one
 * package is resolved as `require` would. Nothing depends on it: without the preload the start is slower, no more.
 */
import { registerHooks } from 'node:module';

const heavy = /^drizzle-orm(\/|$)/;

registerHooks({
  resolve(specifier, context, next) {
    if (!heavy.test(specifier)) return next(specifier, context);
    return next(specifier, { ...context, conditions: ['require', 'node', 'default'] });
  },
});
