import type { ComponentChildren } from 'preact';

interface NoticeProps {
  /** An alert is read out at once; a status when the screen reader is free. */
  kind: 'status' | 'alert';
  children: ComponentChildren;
  /** What the reader can do about it. */
  actions?: ComponentChildren;
}

/** What a view says when it has nothing to list: it is loading, it is empty, or it failed. */
export function Notice({ kind, children, actions }: NoticeProps) {
  return (
    <div class={`notice ${kind}`} role={kind}>
      <p>{children}</p>
      {actions && <div class="row">{actions}</div>}
    </div>
  );
}
