import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const page = (name: string): string => fileURLToPath(new URL(`${name}.html`, import.meta.url));

/** Three pages, no outside host; JSX settings come from tsconfig.json. */
export const configuration = defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    rollupOptions: { input: { index: page('index'), phone: page('phone'), tablet: page('tablet') } },
  },
});

export { configuration as default };
