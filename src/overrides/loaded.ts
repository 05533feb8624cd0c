/** All that every page does is there; ThemeProvider.astro waits to hear so. */
document.documentElement.dataset['scripts'] = 'loaded';
