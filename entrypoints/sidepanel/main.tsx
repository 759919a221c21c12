import { render } from 'preact';
import { i18n } from '#i18n';
import { SidePanel } from './SidePanel.tsx';
import '../../components/sidepanel.css';

document.documentElement.lang = i18n.t('language');
document.title = i18n.t('popup.title');
render(<SidePanel />, document.querySelector('main')!);
