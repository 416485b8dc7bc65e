import { render } from 'preact';
import { loadSettings } from '../graph/session.ts';
import { Phone } from './phone.tsx';

const settings = await loadSettings();
const place = document.getElementById('app');
if (place) render(<Phone settings={settings} />, place);
