import { open } from './javascript/runtime.ts';
import { serve } from './worker-shell.ts';

serve(open);
