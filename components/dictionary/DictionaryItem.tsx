import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { DictionaryRecord } from '../../lib/database/dictionary-rows.ts';
import { Check } from '../Check.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import type { FileFormat } from './file-format.ts';
import { formatCount } from './format-time.ts';
import { UpdateState } from './UpdateState.tsx';

/** What can be done with a dictionary of the list. */
export interface DictionaryActions {
  onEnable: (on: boolean) => void;
  onMove: (by: -1 | 1) => void;
  onExport: (format: FileFormat) => void;
  /** `isRollback`: take the list of the server although its revision is older. */
  onUpdate: (isRollback: boolean) => void;
  onPin: (on: boolean) => void;
  onDelete: () => void;
}

interface DictionaryItemProps extends DictionaryActions {
  dictionary: DictionaryRecord;
  place: { isFirst: boolean; isLast: boolean };
  isBusy: boolean;
  now: number;
  /** Links into the dictionary: its terms, its description. */
  links: ComponentChildren;
}

/** A dictionary with what it is, how old it is, and what can be done with it. */
export function DictionaryItem({ dictionary, place, isBusy, now, links, ...actions }: DictionaryItemProps) {
  const { manifest, kind, count, enabled, address, pinned } = dictionary;
  const { title } = manifest;
  return (
    <li class={`dictionary ${enabled ? '' : 'off'}`} aria-busy={isBusy}>
      <div class="head">
        <Check checked={enabled} onChange={actions.onEnable}>
          <strong>{title}</strong>
        </Check>
        <span class="pill kind">{i18n.t(`desk.kind.${kind}`)}</span>
        <span class="order">
          <button
            type="button"
            class="plain"
            disabled={place.isFirst}
            aria-label={i18n.t('desk.moveUp', [title])}
            title={i18n.t('desk.moveUp', [title])}
            onClick={() => actions.onMove(-1)}
          >
            {i18n.t('desk.up')}
          </button>
          <button
            type="button"
            class="plain"
            disabled={place.isLast}
            aria-label={i18n.t('desk.moveDown', [title])}
            title={i18n.t('desk.moveDown', [title])}
            onClick={() => actions.onMove(1)}
          >
            {i18n.t('desk.down')}
          </button>
        </span>
      </div>
      <p class="soft">
        <span>{i18n.t('desk.termCount', [formatCount(count)])}</span>
        <span>{i18n.t('desk.revision', [manifest.revision])}</span>
        <span>{manifest.license ?? i18n.t('desk.noLicence')}</span>
        {manifest.attribution && <span>{manifest.attribution}</span>}
      </p>
      {address && <p class="soft address">{address}</p>}
      <UpdateState dictionary={dictionary} now={now} />
      <div class="row">
        {links}
        <ExportMenu title={title} onExport={actions.onExport} />
        {kind === 'subscribed' && (
          <>
            <button type="button" disabled={isBusy} onClick={() => actions.onUpdate(false)}>
              {i18n.t(isBusy ? 'desk.updating' : 'desk.updateNow')}
            </button>
            {dictionary.problem?.startsWith('older') && (
              <button type="button" disabled={isBusy} onClick={() => actions.onUpdate(true)}>
                {i18n.t('desk.takeOlder')}
              </button>
            )}
            <button type="button" aria-pressed={pinned ?? false} onClick={() => actions.onPin(!pinned)}>
              {i18n.t('desk.pin')}
            </button>
          </>
        )}
        {kind !== 'builtIn' && (
          <button type="button" class="danger" onClick={actions.onDelete}>
            {i18n.t('desk.delete')}
          </button>
        )}
      </div>
    </li>
  );
}
