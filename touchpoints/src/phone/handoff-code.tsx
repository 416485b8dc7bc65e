import { encodeQR } from 'qr';
import type { Words } from '../words/words.ts';
import type { Handoff } from './shop.ts';

/** The code that a store's tablet takes, to read and to scan. */
export function HandoffCode({ handoff, words }: { readonly handoff: Handoff; readonly words: Words }) {
  const image = `data:image/svg+xml;utf8,${encodeURIComponent(encodeQR(handoff.qrPayload, 'svg'))}`;
  return (
    <figure class="handoff card">
      <img alt={handoff.qrPayload} src={image} width="180" height="180" />
      <figcaption>
        <code data-code={handoff.code}>{handoff.code}</code>
        <span class="soft">{words.handoffHint}</span>
      </figcaption>
    </figure>
  );
}
