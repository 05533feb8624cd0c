import { open } from './go/runtime.ts';
import { serve } from './worker-shell.ts';

serve(open);
