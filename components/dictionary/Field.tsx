import { useId } from 'preact/hooks';

interface FieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  /** What is expected, read out with the field. */
  hint?: string;
  /** Lines of a field for several lines; one line where it is left out. */
  rows?: number;
  required?: boolean;
  /** Values to choose from; others may be written. */
  choices?: readonly string[];
}

/** A field of a form with its name, and its hint where it has one. */
export function Field({ label, value, onInput, hint, rows, required, choices }: FieldProps) {
  const id = useId();
  const named = { id, value, required, 'aria-describedby': hint ? `${id}-hint` : undefined };
  return (
    <div class="form-field">
      <label for={id}>{label}</label>
      {rows ? (
        <textarea {...named} rows={rows} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <input
          {...named}
          list={choices ? `${id}-choices` : undefined}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
      {choices && (
        <datalist id={`${id}-choices`}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
      {hint && (
        <p id={`${id}-hint`} class="soft">
          {hint}
        </p>
      )}
    </div>
  );
}
