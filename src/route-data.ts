import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { isWritten, pageOf } from '@/lib/page';

type Entry = StarlightRouteData['sidebar'][number];

const holdsCurrent = (entry: Entry): boolean =>
  entry.type === 'link' ? entry.isCurrent : entry.entries.some(holdsCurrent);

/**
 * What every page gets besides Starlight's own data. The menu holds the pages of the current
 * section and one link for each other section, so that a page does not grow with the site.
 */
export const onRequest = defineRouteMiddleware((context) => {
  const route = context.locals.starlightRoute;
  route.sidebar = route.sidebar.map((group) => {
    if (group.type !== 'group') return group;
    const [overview] = group.entries;
    if (holdsCurrent(group) || overview?.type !== 'link') return group;
    return { ...overview, label: group.label };
  });
  if (isWritten(route.entry)) route.lastUpdated = pageOf(route.entry).updated;
});
