import { i18n } from '#i18n';
import type { TaskRunner } from './use-task.ts';

/** The long action that is under way, or what became of the last one. */
export function TaskBar({ task, outcome, say }: TaskRunner) {
  return (
    <div class="taskbar" role="status">
      {task && (
        <div class="toast">
          <span>{task.title}</span>
          <progress aria-label={task.title} max={1} value={task.share ?? undefined} />
          {task.share !== null && <span class="soft">{`${Math.floor(task.share * 100)}%`}</span>}
          {task.cancel && (
            <button type="button" onClick={task.cancel}>
              {i18n.t('library.stop')}
            </button>
          )}
        </div>
      )}
      {outcome && (
        <div class={`toast ${outcome.failed ? 'failed' : ''}`}>
          <span>{outcome.text}</span>
          {outcome.undo && (
            <button type="button" class="strong" onClick={outcome.undo}>
              {i18n.t('annotation.undo')}
            </button>
          )}
          <button type="button" class="plain" aria-label={i18n.t('card.close')} onClick={() => say(null)}>
            ×
          </button>
        </div>
      )}
    </div>
  );
}
