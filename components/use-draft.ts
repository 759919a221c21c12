import { useEffect, useState } from 'preact/hooks';

/** A text that is being edited. */
export interface Draft {
  text: string;
  write: (text: string) => void;
  /** Whether the reader has written something that is not kept yet. */
  changed: boolean;
}

/** A draft of a kept text. It follows changes from elsewhere until something is written; what is being written is never replaced. */
export function useDraft(kept: string): Draft {
  const [text, write] = useState(kept);
  const [before, setBefore] = useState(kept);
  useEffect(() => {
    // What stands there now is asked, not what stood there when this was drawn: something may have been written since.
    write((current) => (current === before ? kept : current));
    setBefore(kept);
  }, [kept]);
  return { text, write, changed: text !== before };
}
