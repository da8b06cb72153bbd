// Lets the skeleton of index.html paint before the program is loaded over it.
requestAnimationFrame(() => setTimeout(() => void import('./main')));
