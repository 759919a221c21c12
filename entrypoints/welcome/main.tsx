import { render } from 'preact';
import { i18n } from '#i18n';
import { Welcome } from './Welcome.tsx';
import '../../components/page.css';

document.documentElement.lang = i18n.t('language');
document.title = i18n.t('welcome.title');
render(<Welcome />, document.querySelector('main')!);
