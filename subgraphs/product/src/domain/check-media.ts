import type { Media } from './product.ts';

const MOST = 50;
const LONGEST = 2048;

export type MediaProblem = { readonly kind: 'invalid'; readonly field: string; readonly message: string };

/** What is wrong with pictures: they are addresses that a browser may load, and each says in words what it shows. */
export function checkMedia(media: readonly Media[], field: string): MediaProblem | undefined {
  if (media.length > MOST) return invalid(field, `Expected at most ${MOST} media, got ${media.length}`);
  for (const [index, { url, alt }] of media.entries()) {
    if (!isWebAddress(url)) return invalid(`${field}.${index}.url`, `Expected an address with https, got "${url}"`);
    if (alt.ja.trim() === '')
      return invalid(`${field}.${index}.alt.ja`, 'Expected what it shows in words, got an empty text');
  }
  return undefined;
}

/** Nothing but https: other schemes run scripts or reveal what is looked at. */
function isWebAddress(text: string): boolean {
  return text.length <= LONGEST && URL.parse(text)?.protocol === 'https:';
}

function invalid(field: string, message: string): MediaProblem {
  return { kind: 'invalid', field, message };
}
