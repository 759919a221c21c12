import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { listTags } from '../../lib/database/annotations.ts';
import type { FactChange } from '../../lib/database/facts.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import { readTags } from '../AnnotationCard.tsx';
import { Dialog } from './Dialog.tsx';
import { formatCount } from './format-count.ts';

interface TagDialogProps {
  db: ShuduDatabase;
  count: number;
  onApply: (change: FactChange) => void;
  onClose: () => void;
}

/** Adds tags to many facts, or takes them away. */
export function TagDialog({ db, count, onApply, onClose }: TagDialogProps) {
  const [added, setAdded] = useState('');
  const [removed, setRemoved] = useState('');
  const [known, setKnown] = useState<string[]>([]);
  const id = useId();
  useEffect(() => void listTags(db).then(setKnown, () => undefined), [db]);
  const apply = (event: Event) => {
    event.preventDefault();
    const change = { addTags: readTags(added), removeTags: readTags(removed) };
    onClose();
    if (change.addTags.length + change.removeTags.length > 0) onApply(change);
  };
  return (
    <Dialog title={i18n.t('library.tagTitle', [formatCount(count)])} onClose={onClose}>
      <form class="fields" onSubmit={apply}>
        <label for={`${id}add`}>{i18n.t('library.addTags')}</label>
        <input
          id={`${id}add`}
          list={`${id}known`}
          value={added}
          placeholder={i18n.t('annotation.tagsHint')}
          onInput={(event) => setAdded(event.currentTarget.value)}
        />
        <label for={`${id}remove`}>{i18n.t('library.removeTags')}</label>
        <input
          id={`${id}remove`}
          list={`${id}known`}
          value={removed}
          placeholder={i18n.t('annotation.tagsHint')}
          onInput={(event) => setRemoved(event.currentTarget.value)}
        />
        <datalist id={`${id}known`}>
          {known.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
        <div class="row end">
          <button type="button" onClick={onClose}>
            {i18n.t('card.cancel')}
          </button>
          <button type="submit" class="strong">
            {i18n.t('card.save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
