import { render } from 'preact';
import { i18n } from '#i18n';
import { Options } from './Options.tsx';
import '../../components/page.css';
import '../../components/dictionary/desk.css';

document.documentElement.lang = i18n.t('language');
document.title = i18n.t('options.title');
render(<Options />, document.querySelector('main')!);
