import { render } from 'preact';
import { loadSettings } from '../graph/session.ts';
import { Tablet } from './tablet.tsx';

const settings = await loadSettings();
const place = document.getElementById('app');
if (place) render(<Tablet settings={settings} />, place);
