import { render } from 'preact';
import { i18n } from '#i18n';
import { Library } from './Library.tsx';
import '../../components/library/library.css';
// Last, since it takes back what the others say.
import '../../components/library/narrow-and-print.css';

document.documentElement.lang = i18n.t('language');
document.title = i18n.t('library.title');
render(<Library />, document.querySelector('main')!);
