import { open } from './python/runtime.ts';
import { serve } from './worker-shell.ts';

serve(open);
