import { render } from 'preact';
import { i18n } from '#i18n';
import { Popup } from './Popup.tsx';
import '../../components/popup.css';

document.documentElement.lang = i18n.t('language');
document.title = i18n.t('popup.title');
render(<Popup />, document.querySelector('main')!);
