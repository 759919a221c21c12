import { i18n } from '#i18n';
import type { Status } from '../lib/facts/fact.ts';

/** Target, result or unclear, as a word on a tint: colour is never the only sign. */
export function StatusPill({ status }: { status: Status }) {
  return <span class={`pill ${status}`}>{i18n.t(`status.${status}`)}</span>;
}
