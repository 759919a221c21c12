import { i18n } from '#i18n';
import { useSetting } from '../../components/use-setting.ts';
import { COLOURS } from '../../lib/anchor/colour.ts';
import { colourNames } from '../../lib/settings/settings.ts';

/** What the reader calls the colours of highlights. The second four are offered once they have a name. */
export function Colours() {
  const [names, setNames] = useSetting(colourNames);
  if (names === null) return null;
  return (
    <section>
      <h2>{i18n.t('options.colours')}</h2>
      <p class="soft">{i18n.t('options.coloursText')}</p>
      <ul class="lines">
        {COLOURS.map((colour) => (
          <li key={colour}>
            <label class={`wash ${colour}`} for={`colour-${colour}`}>
              {i18n.t(`colour.${colour}`)}
            </label>
            <input
              id={`colour-${colour}`}
              class="grow"
              maxLength={20}
              value={names[colour] ?? ''}
              placeholder={i18n.t('options.colourHint')}
              onChange={(event) => setNames({ ...names, [colour]: event.currentTarget.value.trim() })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
