import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FORMAT_NAMES } from './file-format.ts';

const ACCEPTED = FORMAT_NAMES.flatMap(({ extensions }) => extensions.map((one) => `.${one}`)).join(',');

/** A place for a file: to be dropped, or chosen by mouse or keyboard. */
export function FileDrop({ onFile }: { onFile: (file: File) => void }) {
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer?.files);
  };
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <label
      class={`drop ${isOver ? 'over' : ''}`}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span>{i18n.t('desk.import.drop')}</span>
      <input
        class="hidden"
        type="file"
        accept={ACCEPTED}
        onChange={(event) => take(event.currentTarget.files)}
      />
      <span class="button">{i18n.t('desk.import.choose')}</span>
      <span class="soft">{i18n.t('desk.import.kinds')}</span>
    </label>
  );
}
