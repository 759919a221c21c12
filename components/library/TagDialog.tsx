import { useEffect, useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { listTags } from '../../lib/database/annotations.ts';
import type { FactChange } from '../../lib/database/facts.ts';
import type { ShuduDatabase } from '../../lib/database/open.ts';
import { readTags } from '../AnnotationCard.tsx';
import { FormDialog } from './FormDialog.tsx';
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
  const apply = () => {
    const change = { addTags: readTags(added), removeTags: readTags(removed) };
    if (change.addTags.length + change.removeTags.length > 0) onApply(change);
  };
  return (
    <FormDialog
      title={i18n.t('library.tagTitle', [formatCount(count)])}
      action={i18n.t('card.save')}
      look="fields"
      onSubmit={apply}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
