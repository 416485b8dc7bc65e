/** Something to tell, until it is put away. */
export interface Notice {
  readonly kind: 'good' | 'bad';
  readonly text: string;
}

/** Tells it. */
export function NoticeBar({ notice, onClose }: { readonly notice: Notice | undefined; readonly onClose: () => void }) {
  if (!notice) return null;
  return (
    <div class={`notice card ${notice.kind}`} role={notice.kind === 'bad' ? 'alert' : 'status'}>
      <span>{notice.text}</span>
      <button class="plain" aria-label="×" onClick={onClose}>
        ×
      </button>
    </div>
  );
}
