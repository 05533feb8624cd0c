import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { isWritten, pageOf } from '@/lib/page';

/**
 * What every page gets besides Starlight's own data. The menu holds the pages of the current
 * section and one link for each other section, so that a page does not grow with the site.
 */
export const onRequest = defineRouteMiddleware((context) => {
  const route = context.locals.starlightRoute;
  route.sidebar = route.sidebar.map((group) => {
    if (group.type !== 'group') return group;
    const [overview] = group.entries;
    const isCurrent = group.entries.some((entry) => entry.type === 'link' && entry.isCurrent);
    if (isCurrent || overview?.type !== 'link') return group;
    return { ...overview, label: group.label };
  });
  if (isWritten(route.entry)) route.lastUpdated = pageOf(route.entry).updated;
});
