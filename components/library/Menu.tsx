import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface MenuProps {
  label: ComponentChildren;
  /** Drawn as set, because something in it is chosen. */
  marked?: boolean;
  /** Where the panel is aligned: at the start of the button or at its end. */
  align?: 'start' | 'end';
  /** What stands in the panel; asked for only while it is open. */
  children: (close: () => void) => ComponentChildren;
}

/** A button with a panel below it, closed by Escape or a click elsewhere. */
export function Menu({ label, marked, align = 'start', children }: MenuProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const leave = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [open]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes whatever in the panel has the focus
    <div class="menu" ref={root} onKeyDown={(event) => event.key === 'Escape' && open && close()}>
      <button
        type="button"
        ref={button}
        class={marked ? 'set' : ''}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && <div class={`panel ${align}`}>{children(close)}</div>}
    </div>
  );
}
