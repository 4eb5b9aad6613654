import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './app/app';
import { openHost } from './app/host';

// The content security policy allows no code made from strings, which zod would otherwise try.
z.config({ jitless: true });

const place = document.getElementById('tab');
if (place !== null) createRoot(place).render(<App opening={openHost()} />);
