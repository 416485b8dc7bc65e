import { BrowserMultiFormatOneDReader } from '@zxing/browser';
import { useEffect, useRef, useState } from 'preact/hooks';
import { GraphError } from '@musubi/sdk';
import { VariantByGtinDocument } from '@musubi/sdk/operations';
import type { Session } from '../graph/session.ts';
import type { Words } from '../words/words.ts';

interface Props {
  readonly session: Session;
  readonly words: Words;
  readonly onFound: (variantId: string) => void;
  readonly onClose: () => void;
}

/** Reads a barcode by the camera, or its digits by the keyboard where there is no camera. */
export function Scanner({ session, words, onFound, onClose }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const [digits, setDigits] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const look = async (gtin: string): Promise<void> => {
    try {
      const { variantByGtin } = await session.client.execute(VariantByGtinDocument, { gtin });
      if (variantByGtin) onFound(variantByGtin.id);
      else setProblem(words.gtinUnknown);
    } catch (error) {
      setProblem(error instanceof GraphError ? error.message : String(error));
    }
  };
  useEffect(() => {
    const screen = video.current;
    if (!screen || !navigator.mediaDevices) return undefined;
    const reading = new BrowserMultiFormatOneDReader().decodeFromVideoDevice(
      undefined,
      screen,
      (result, _, controls) => {
        if (!result) return;
        controls.stop();
        void look(result.getText());
      },
    );
    // No camera, or no leave to use it: typing stays.
    reading.catch(() => {});
    return () => void reading.then((controls) => controls.stop()).catch(() => {});
  }, []);
  return (
    <section class="scanner card" aria-label={words.scan}>
      <video ref={video} muted playsInline />
      <p class="soft">{words.scanHint}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void look(digits.trim());
        }}
      >
        <input
          name="gtin"
          inputMode="numeric"
          value={digits}
          onInput={(event) => setDigits(event.currentTarget.value)}
        />
        <button class="primary">{words.find}</button>
        <button type="button" onClick={onClose}>
          {words.stopScan}
        </button>
      </form>
      {problem && <p role="alert">{problem}</p>}
    </section>
  );
}
