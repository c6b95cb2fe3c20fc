import { h } from '../../dom.js';
import { t } from '../../i18n.js';
import { placeholder } from './unknown.js';

const UPLOADED = /^file_v3_[0-9a-f]{32}$/;

/** A sound: what was uploaded here can be played, of every other key stands that there is none. */
export const audio = (element) => player(element.file_key) ?? placeholder('sound', t('noSound'));

/** A player for an uploaded file, or null. */
export const player = (key) => (UPLOADED.test(key ?? '') ? h('audio', { controls: true, preload: 'none', src: `/client/files/${key}`, 'aria-label': t('audio') }) : null);
