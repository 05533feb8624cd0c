import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { isWritten, pageOf } from '@/lib/page';
import { SECTIONS } from '@/sidebar';

type Entry = StarlightRouteData['sidebar'][number];

const holdsCurrent = (entry: Entry): boolean =>
  entry.type === 'link' ? entry.isCurrent : entry.entries.some(holdsCurrent);

const LONGEST_MENU = 24;

/** A long section shows the pages around the current one; its overview, the first entry, has all. */
function nearby(entries: Entry[]): Entry[] {
  const [overview, ...pages] = entries;
  if (overview === undefined || pages.length <= LONGEST_MENU) return entries;
  const current = Math.max(pages.findIndex(holdsCurrent), 0);
  const from = Math.min(Math.max(current - LONGEST_MENU / 2, 0), pages.length - LONGEST_MENU);
  return [overview, ...pages.slice(from, from + LONGEST_MENU)];
}

/**
 * What every page gets besides Starlight's own data. The menu holds the pages of the current
 * section and one link for each other section, so that a page does not grow with the site.
 */
export const onRequest = defineRouteMiddleware((context) => {
  const route = context.locals.starlightRoute;
  route.sidebar = route.sidebar.map((group) => {
    if (group.type !== 'group') return group;
    const [overview] = group.entries;
    if (holdsCurrent(group) || overview?.type !== 'link') {
      return { ...group, entries: nearby(group.entries) };
    }
    return { ...overview, label: group.label };
  });
  // “Overview” says enough in the menu of a section, not at the foot of a page.
  for (const link of [route.pagination.prev, route.pagination.next]) {
    const section = SECTIONS.find(({ id }) => link?.href.endsWith(`/${id}/`));
    if (link?.label === 'Overview' && section !== undefined) link.label = section.label;
  }
  if (isWritten(route.entry)) route.lastUpdated = pageOf(route.entry).updated;
});
