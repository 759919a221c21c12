import { i18n } from '#i18n';

interface ProgressNoticeProps {
  /** What is being done. */
  children: string;
  /** How much of it is done, 0 to 1; left out where that is not known. */
  share?: number;
  onCancel?: () => void;
}

/** Says that something goes on, how far it is, and stops it. */
export function ProgressNotice({ children, share, onCancel }: ProgressNoticeProps) {
  return (
    <div class="progress" role="status">
      <p>{children}</p>
      <progress value={share} aria-label={children} />
      {onCancel && (
        <button type="button" onClick={onCancel}>
          {i18n.t('desk.cancel')}
        </button>
      )}
    </div>
  );
}
