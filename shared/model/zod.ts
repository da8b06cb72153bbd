import { z } from 'zod';

/** zod would compile its schemas with `new Function`, which a page's content security policy forbids and reports. */
z.config({ jitless: true });

export { z };
